package continuum.plans;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads {@link PlanFile}s. The same plan is the same text, byte for byte, so that its checksum holds. */
@Component
class PlanFiles {

    private final JsonMapper json;

    PlanFiles(JsonMapper json) {
        this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    String write(PlanFile file) {
        return json.writeValueAsString(file);
    }

    /**
     * @throws PlanRefused when it is not such a file, with what is wrong and where
     */
    PlanFile read(String text) {
        try {
            var file = json.readValue(text, PlanFile.class);
            if (!PlanFile.FORMAT.equals(file.format()) || file.formatVersion() != PlanFile.VERSION) {
                throw new PlanRefused("file", "This is not a plan file of version " + PlanFile.VERSION);
            }
            return file;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new PlanRefused("file", "This file can’t be read as a plan"
                    + (at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr()));
        }
    }

    /** The SHA-256 of a text in UTF-8, in hexadecimal. */
    static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
