package continuum.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrivateLinkTest {

    @Test
    void no_two_are_alike_and_each_fits_an_address() {
        var links = IntStream.range(0, 1_000).mapToObj(n -> PrivateLink.create().secret()).toList();
        assertThat(links).doesNotHaveDuplicates().allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void the_same_secret_has_the_same_hash_and_never_says_itself() {
        var link = PrivateLink.create();
        assertThat(new PrivateLink(link.secret()).hash()).isEqualTo(link.hash()).hasSize(32);
        assertThat(link.toString()).doesNotContain(link.secret());
    }

    @Test
    void it_is_found_in_an_address_whatever_comes_after_it() {
        var link = PrivateLink.create();
        assertThat(PrivateLink.in("/by-link/" + link.secret(), "/by-link/")).contains(link);
        assertThat(PrivateLink.in("/by-link/" + link.secret() + "/part/needs", "/by-link/")).contains(link);
    }

    @Test
    void what_can_be_no_link_is_none() {
        var link = PrivateLink.create().secret();
        for (var typed : new String[]{"", "/", "short", link + "x", link.substring(1),
                link.replace(link.charAt(3), '.'),
                "é".repeat(43), "x".repeat(100_000)}) {
            assertThat(PrivateLink.read(typed)).as(typed).isEmpty();
            assertThat(PrivateLink.in("/by-link/" + typed, "/by-link/")).as(typed).isEmpty();
        }
        assertThat(PrivateLink.in("/elsewhere/" + link, "/by-link/")).isEmpty();
    }
}
