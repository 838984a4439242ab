package continuum.outbox;

import continuum.outbox.GovUkNotify.Connection;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** People post the letters, unless {@code continuum.notify.key} connects GOV.UK Notify. */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

    @Bean
    Carrier carrier(@Value("${continuum.notify.key:}") String key,
            @Value("${continuum.notify.address:https://api.notifications.service.gov.uk}") URI address,
            @Value("${continuum.notify.email-template:}") String emailTemplate,
            @Value("${continuum.notify.postage:second}") String postage,
            JsonMapper json) {
        return key.isBlank()
                ? new OwnPost()
                : new GovUkNotify(new Connection(address, NotifyKey.of(key), emailTemplate.strip(), postage), json);
    }
}
