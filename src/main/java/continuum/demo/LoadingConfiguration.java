package continuum.demo;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.calendar.Today;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Loads the demonstration area beside the first start, when {@code continuum.demo.area} asks for one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LoadingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingConfiguration.class);

    @Bean
    Progress progress() {
        return new Progress();
    }

    @Bean
    LoadingHealth demonstrationAreaHealthIndicator(Progress progress) {
        return new LoadingHealth(progress);
    }

    @Bean
    FilterRegistrationBean<LoadingGate> loadingGate(Progress progress, TemplateEngine pages) {
        var gate = new FilterRegistrationBean<>(new LoadingGate(progress, pages));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return gate;
    }

    /** Begins when the server answers, so that visitors see how far it is. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> loading(@Value("${continuum.demo.area:none}") String wanted,
            AreaLoader loader, Authorities authorities, Demonstration demonstration, Today today, Progress progress) {
        return ready -> {
            var size = AreaSize.find(wanted.toLowerCase(Locale.ROOT));
            if (size.isEmpty()) {
                if (!wanted.equals("none")) {
                    LOG.warn("There is no demonstration area called {}: none is loaded", wanted);
                }
                progress.ready();
                return;
            }
            Thread.ofPlatform().name("demonstration-area").start(() -> {
                try {
                    loader.load(size.get(), today.date(), progress);
                    progress.ready();
                    welcome(ready, authorities, demonstration);
                } catch (RuntimeException e) {
                    progress.failed("The demonstration area could not be loaded. The log says why.");
                    LOG.error("The demonstration area could not be loaded. Nothing of it was kept", e);
                }
            });
        };
    }

    private static void welcome(ApplicationReadyEvent ready, Authorities authorities, Demonstration demonstration) {
        var port = ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                ? ":" + web.getWebServer().getPort()
                : "";
        var words = new StringBuilder("Continuum is ready: http://localhost" + port + "\n");
        authorities.list().stream().filter(one -> one.demonstration()).forEach(area -> {
            words.append("\n  Choose anyone to sign in as: http://localhost").append(port).append("/demonstration\n");
            words.append("  Or sign in with the password ").append(AreaLoader.PASSWORD).append(" as\n");
            var visitor = Viewer.system(area.id(), "the demonstration area");
            for (var person : Viewing.as(visitor, () -> demonstration.oneOfEachRole(visitor))) {
                words.append("    %-44s %s%s%n".formatted(person.email(), person.role().words(),
                        person.actsFor().isEmpty() ? "" : ", " + person.actsFor()));
            }
        });
        LOG.info(words.toString());
    }
}
