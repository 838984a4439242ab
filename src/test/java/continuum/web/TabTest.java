package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tabs stand in the line, and which in the menu behind them. */
class TabTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 10, 11, 25})
    void a_line_holds_at_most_nine_tabs_and_a_menu_never_one_alone(int many) {
        var tabs = IntStream.range(0, many).mapToObj(n -> Tab.to("Tab " + n, "/" + n)).toList();
        var first = Tab.first(tabs);
        assertThat(first).hasSizeLessThanOrEqualTo(9);
        assertThat(tabs.subList(0, first.size())).isEqualTo(first);
        assertThat(many - first.size()).isNotEqualTo(1);
        assertThat(first.isEmpty()).isEqualTo(tabs.equals(List.of()));
    }
}
