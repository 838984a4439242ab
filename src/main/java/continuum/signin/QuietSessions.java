package continuum.signin;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions in the database that are touched once a minute instead of at every page: reading a page then writes nothing
 * about the session, and idle time is still known to the minute.
 */
class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSessions.Quiet<S>> {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    /** The session that the request in hand has read. */
    private static final ThreadLocal<Read> READ = new ThreadLocal<>();

    private static final class Read {
        private @Nullable Quiet<?> session;
    }

    private final FindByIndexNameSessionRepository<S> database;
    private final TransactionOperations transaction;

    QuietSessions(FindByIndexNameSessionRepository<S> database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Quiet<S> createSession() {
        return new Quiet<>(database.createSession());
    }

    @Override
    public void save(Quiet<S> session) {
        if (session.worthSaving) {
            transaction.executeWithoutResult(t -> database.save(session.stored));
            session.worthSaving = false;
        }
    }

    @Override
    public Quiet<S> findById(String id) {
        var read = READ.get();
        if (read != null && read.session instanceof Quiet<?> known && known.getId().equals(id)) {
            @SuppressWarnings("unchecked")
            var same = (Quiet<S>) known;
            return same;
        }
        var stored = database.findById(id);
        var found = stored == null ? null : new Quiet<>(stored, false);
        if (read != null) {
            read.session = found;
        }
        return found;
    }

    /** Reads a session once for each request, though Spring Session asks again when the answer has been sent. */
    static Filter oncePerRequest() {
        return (request, response, chain) -> {
            READ.set(new Read());
            try {
                chain.doFilter(request, response);
            } finally {
                READ.remove();
            }
        };
    }

    @Override
    public void deleteById(String id) {
        if (READ.get() instanceof Read read) {
            read.session = null;
        }
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
