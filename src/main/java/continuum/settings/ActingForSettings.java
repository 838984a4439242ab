package continuum.settings;

import continuum.access.Parties;
import continuum.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever lets people in finds the settings here for which they may act. */
@Configuration(proxyBeanMethods = false)
class ActingForSettings {

    @Bean
    Parties settingsToActFor(Settings settings) {
        return new Parties(Role.Party.SETTING, (viewer, typed) -> settings.search(viewer, typed)
                .stream()
                .map(each -> new Parties.Party(each.id().value(), each.name()))
                .toList());
    }
}
