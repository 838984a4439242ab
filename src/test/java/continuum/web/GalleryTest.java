package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component renders whatever it is given, and what people typed is never taken for markup. */
class GalleryTest {

    static Stream<String> pages() {
        return Gallery.pages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_typed_becomes_markup(String name) {
        var page = Gallery.pages().get(name);
        assertThat(page).doesNotContain("<script>").doesNotContain("alert('x')</").doesNotContain("javascript:");
        assertThat(page).as("nothing that the content policy refuses")
                .doesNotContain(" style=")
                .doesNotContain(" onclick=");
    }
}
