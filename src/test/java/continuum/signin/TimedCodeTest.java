package continuum.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, appendix B. */
class TimedCodeTest {

    private static final String KEY = "1234567890123456789012345678901234567890123456789012345678901234";

    @ParameterizedTest(name = "at second {0} with {1}: {2}")
    @CsvSource({
            "59, HmacSHA1, 94287082",
            "59, HmacSHA256, 46119246",
            "59, HmacSHA512, 90693936",
            "1111111109, HmacSHA1, 07081804",
            "1111111109, HmacSHA256, 68084774",
            "1111111109, HmacSHA512, 25091201",
            "1111111111, HmacSHA1, 14050471",
            "1111111111, HmacSHA256, 67062674",
            "1111111111, HmacSHA512, 99943326",
            "1234567890, HmacSHA1, 89005924",
            "1234567890, HmacSHA256, 91819424",
            "1234567890, HmacSHA512, 93441116",
            "2000000000, HmacSHA1, 69279037",
            "2000000000, HmacSHA256, 90698825",
            "2000000000, HmacSHA512, 38618901",
            "20000000000, HmacSHA1, 65353130",
            "20000000000, HmacSHA256, 77737706",
            "20000000000, HmacSHA512, 47863826"})
    void codes_are_those_of_the_standard(long second, String algorithm, String code) {
        int length = switch (algorithm) {
            case "HmacSHA1" -> 20;
            case "HmacSHA256" -> 32;
            default -> 64;
        };
        var key = KEY.substring(0, length).getBytes(StandardCharsets.US_ASCII);
        assertThat(TimedCode.at(key, TimedCode.stepAt(Instant.ofEpochSecond(second)), 8, algorithm)).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_but_not_a_whole_one() {
        var secret = Secret.bytes(20);
        var now = Instant.ofEpochSecond(1_790_000_000L);
        var step = TimedCode.stepAt(now);
        assertThat(TimedCode.stepOf(secret, TimedCode.at(secret, step - 1), now)).hasValue(step - 1);
        assertThat(TimedCode.stepOf(secret, TimedCode.at(secret, step + 1), now)).hasValue(step + 1);
        assertThat(TimedCode.stepOf(secret, TimedCode.at(secret, step - 3), now)).isEmpty();
        assertThat(TimedCode.stepOf(secret, "", now)).isEmpty();
    }
}
