package continuum.demo;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service until the demonstration area is there, or none is wanted. */
record LoadingHealth(Progress progress) implements HealthIndicator {

    @Override
    public Health health() {
        var failure = progress.failure();
        if (failure != null) {
            return Health.down().withDetail("demonstration", failure).build();
        }
        return progress.isReady()
                ? Health.up().build()
                : Health.outOfService().withDetail("loaded", progress.percent() + " %").build();
    }
}
