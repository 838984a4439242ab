package continuum.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is kept only when the daemon says that it is clean; a daemon that is silent, closed or confused keeps nothing. */
class VirusCheckTest {

    private static final String LATER = "can't be checked for viruses at the moment, so it was not kept";

    @TempDir
    Path folder;

    @Test
    void without_a_daemon_nothing_is_checked_and_nobody_claims_it_was() throws IOException {
        var check = new VirusCheck("  ");
        assertThat(check.isSet()).isFalse();
        assertThat(check.check(file(10))).isFalse();
    }

    @Test
    void a_clean_file_reaches_the_daemon_byte_for_byte() throws Exception {
        var file = file(200_000);
        try (var clamd = new Clamd("stream: OK\0")) {
            assertThat(new VirusCheck(clamd.address()).check(file)).isTrue();
            assertThat(clamd.got.get()).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void what_is_harmful_is_refused_and_the_reader_is_told_what_to_do() throws Exception {
        try (var clamd = new Clamd("stream: Eicar-Test-Signature FOUND\0")) {
            assertThatThrownBy(() -> new VirusCheck(clamd.address()).check(file(100))).isInstanceOf(UploadRefused.class)
                    .hasMessageContaining("found something harmful", "Check your computer");
        }
    }

    @Test
    void an_answer_that_is_neither_keeps_nothing() throws Exception {
        for (var answer : new String[]{"INSTREAM size limit exceeded. ERROR\0", "", "stream: NOT OK"}) {
            try (var clamd = new Clamd(answer)) {
                assertThatThrownBy(() -> new VirusCheck(clamd.address()).check(file(100))).as(answer)
                        .isInstanceOf(UploadRefused.class)
                        .hasMessageContaining(LATER);
            }
        }
    }

    @Test
    void a_daemon_that_is_away_keeps_nothing() throws Exception {
        int closed;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = free.getLocalPort();
        }
        assertThatThrownBy(() -> new VirusCheck("localhost:" + closed).check(file(100)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining(LATER);
    }

    private Path file(int size) throws IOException {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return Files.write(folder.resolve("file"), bytes);
    }

    /** A daemon that speaks the protocol for one file and gives the answer it was told to. */
    private static final class Clamd implements AutoCloseable {

        final CompletableFuture<byte[]> got = new CompletableFuture<>();
        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Clamd(String answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (var caller = door.accept()) {
                    var in = new DataInputStream(caller.getInputStream());
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                    var bytes = new ByteArrayOutputStream();
                    for (int size = in.readInt(); size > 0; size = in.readInt()) {
                        bytes.write(in.readNBytes(size));
                    }
                    got.complete(bytes.toByteArray());
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                } catch (IOException | AssertionError broken) {
                    got.completeExceptionally(broken);
                }
            });
        }

        String address() {
            return "127.0.0.1:" + door.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
