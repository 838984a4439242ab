package continuum.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions in the database that are touched once a minute instead of at every page: reading a page then writes nothing
 * about the session, and idle time is still known to the minute.
 */
class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSessions.Quiet<S>> {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> database;

    QuietSessions(FindByIndexNameSessionRepository<S> database) {
        this.database = database;
    }

    @Override
    public Quiet<S> createSession() {
        return new Quiet<>(database.createSession());
    }

    @Override
    public void save(Quiet<S> session) {
        if (session.worthSaving) {
            database.save(session.stored);
            session.worthSaving = false;
        }
    }

    @Override
    public Quiet<S> findById(String id) {
        var stored = database.findById(id);
        return stored == null ? null : new Quiet<>(stored, false);
    }

    @Override
    public void deleteById(String id) {
        database.deleteById(id);
    }

    @Override
    public Map<String, Quiet<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return database.findByIndexNameAndIndexValue(indexName, indexValue)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Quiet<>(entry.getValue(), false)));
    }

    /** A session that knows whether anything about it is worth writing down. */
    static final class Quiet<S extends Session> implements Session {

        private final S stored;
        private boolean worthSaving;

        private Quiet(S stored) {
            this(stored, true);
        }

        private Quiet(S stored, boolean worthSaving) {
            this.stored = stored;
            this.worthSaving = worthSaving;
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            worthSaving = true;
            return stored.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            worthSaving = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            worthSaving = true;
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (worthSaving || at.isAfter(stored.getLastAccessedTime().plus(OFTEN_ENOUGH))) {
                worthSaving = true;
                stored.setLastAccessedTime(at);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            worthSaving = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
