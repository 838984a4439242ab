package continuum.signin;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** An organisation's own sign-in: a real OpenID Connect provider, on a port of its own, with people of its own. */
final class Provider implements AutoCloseable {

    static final String CLIENT = "continuum";
    static final String SECRET = "a secret between the two";
    static final String PASSWORD = "what the organisation asks";

    private final ConfigurableApplicationContext server;

    private Provider(ConfigurableApplicationContext server) {
        this.server = server;
    }

    static Provider start() {
        return new Provider(new SpringApplicationBuilder(Organisation.class)
                .run("--spring.config.name=organisation", "--server.port=0", "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off", "--logging.level.root=warn"));
    }

    /** Its address; not "localhost", where a provider sends nobody back to. */
    String issuer() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    /** Somebody who works there. */
    void knows(String user, String email, boolean verified) {
        var people = server.getBean(InMemoryUserDetailsManager.class);
        if (!people.userExists(user)) {
            people.createUser(User.withUsername(user).password("{noop}" + PASSWORD).roles("STAFF").build());
        }
        server.getBean(Organisation.class).claims.put(user, Map.of("email", email, "email_verified", verified));
    }

    /** From now on it answers as if another question had been asked. */
    void answersAnotherQuestion(boolean does) {
        server.getBean(Organisation.class).otherNonce = does;
    }

    @Override
    public void close() {
        server.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            PropertyPlaceholderAutoConfiguration.class, SecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
            OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class})
    static class Organisation {

        private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
        private volatile boolean otherNonce;

        @Bean
        InMemoryUserDetailsManager people() {
            return new InMemoryUserDetailsManager();
        }

        /** A client on this machine may come back to any port of it (RFC 8252, section 7.3). */
        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://127.0.0.1/sign-in/back/organisation")
                    .scope("openid")
                    .scope("email")
                    .scope("profile")
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whoSomebodyIs() {
            return context -> {
                if (context.getTokenType().getValue().equals("id_token")) {
                    context.getClaims().claims(all -> {
                        all.putAll(claims.get(context.getPrincipal().getName()));
                        if (otherNonce) {
                            all.put("nonce", "of another question");
                        }
                    });
                }
            };
        }
    }
}
