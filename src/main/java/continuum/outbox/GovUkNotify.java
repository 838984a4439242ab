package continuum.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GOV.UK Notify, version 2 of its API: letters as PDFs ("precompiled letters"), and one e-mail template with no fields.
 * Requests are told apart by our own reference, so that one which got through although we did not hear is not sent twice.
 */
final class GovUkNotify implements Carrier {

    /**
     * Where it is and with what it is asked.
     *
     * @param emailTemplate the id of the template "something waits for you"; e-mails are not sent without
     * @param postage "first", "second" or "economy"
     */
    record Connection(URI address, NotifyKey key, String emailTemplate, String postage) {}

    private static final Logger LOG = LoggerFactory.getLogger(GovUkNotify.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final Connection connection;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    GovUkNotify(Connection connection, JsonMapper json) {
        this.connection = connection;
        this.json = json;
    }

    @Override
    public boolean takesThemAway() {
        return true;
    }

    @Override
    public String words() {
        return "GOV.UK Notify";
    }

    @Override
    public Answer post(UUID reference, byte[] pdf) {
        var letter = new LinkedHashMap<String, Object>();
        letter.put("reference", reference.toString());
        letter.put("content", Base64.getEncoder().encodeToString(pdf));
        letter.put("postage", connection.postage());
        return once(reference, "letter", letter);
    }

    @Override
    public Answer tell(UUID reference, String email) {
        if (connection.emailTemplate().isEmpty()) {
            return new Answer.Refused("No e-mail template is set, so nobody can be told by e-mail");
        }
        return once(reference, "email", Map.of("reference", reference.toString(), "email_address", email,
                "template_id", connection.emailTemplate()));
    }

    @Override
    public Verdict verdict(String theirReference) {
        try {
            var id = UUID.fromString(theirReference);
            var answer = send(request("/v2/notifications/" + id).GET());
            return answer.statusCode() == 200
                    ? verdictOf(read(answer.body()).path("status").asString(""))
                    : new Verdict.NotKnown();
        } catch (IllegalArgumentException notTheirs) {
            return new Verdict.NotKnown();
        } catch (IOException e) {
            LOG.warn("GOV.UK Notify does not answer", e);
            return new Verdict.NotKnown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.NotKnown();
        }
    }

    /** Their statuses of e-mails and of letters. A letter is "received" once it is printed and posted. */
    static Verdict verdictOf(String status) {
        return switch (status) {
            case "delivered", "received" -> new Verdict.Delivered();
            case "permanent-failure" ->
                new Verdict.Failed("The address does not exist, or the letter could not be made");
            case "temporary-failure" -> new Verdict.Failed("The mailbox took nothing for three days");
            case "technical-failure" -> new Verdict.Failed("GOV.UK Notify had a fault and does not try again");
            case "virus-scan-failed" -> new Verdict.Failed("GOV.UK Notify found a virus in the PDF");
            case "validation-failed" -> new Verdict.Failed("The PDF does not fit what GOV.UK Notify prints");
            case "cancelled" -> new Verdict.Failed("It was cancelled at GOV.UK Notify");
            default -> new Verdict.NotKnown();
        };
    }

    /** Asks first whether they have it already: we may have been stopped between sending it and writing that down. */
    private Answer once(UUID reference, String kind, Map<String, Object> body) {
        try {
            var had = send(request("/v2/notifications?reference=" + reference).GET());
            if (had.statusCode() == 200) {
                var found = json.readTree(had.body()).path("notifications");
                if (!found.isEmpty()) {
                    return new Answer.Taken(found.path(0).path("id").asString());
                }
                return answer(send(request("/v2/notifications/" + kind).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body)))));
            }
            return answer(had);
        } catch (IOException | JacksonException e) {
            LOG.warn("GOV.UK Notify does not answer", e);
            return new Answer.Later("GOV.UK Notify does not answer", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Later("Continuum was stopped", false);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(connection.address() + path))
                .timeout(ANSWERS_WITHIN)
                .header("Accept", "application/json")
                .header("User-Agent", "Continuum")
                .header("Authorization", "Bearer " + connection.key().token(Instant.now()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Their documented errors: too many are for later, too many today for much later, a fault of theirs for later. */
    private Answer answer(HttpResponse<String> answer) {
        var body = read(answer.body());
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
            return new Answer.Taken(body.path("id").asString(null));
        }
        var errors = StreamSupport.stream(body.path("errors").spliterator(), false).toList();
        var said = errors.stream()
                .map(one -> one.path("error").asString("") + ": " + one.path("message").asString(""))
                .collect(Collectors.joining("; "));
        LOG.warn("GOV.UK Notify answered {}: {}", answer.statusCode(), said);
        return switch (answer.statusCode()) {
            case 429 -> errors.stream().anyMatch(one -> one.path("error").asString("").equals("TooManyRequestsError"))
                    ? new Answer.Later("GOV.UK Notify takes no more today", true)
                    : new Answer.Later("GOV.UK Notify takes no more this minute", false);
            case 403 -> new Answer.Refused("GOV.UK Notify does not accept our key. " + said);
            default -> answer.statusCode() >= 500
                    ? new Answer.Later("GOV.UK Notify has a fault", false)
                    : new Answer.Refused("GOV.UK Notify does not take it as it is. " + said);
        };
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }
}
