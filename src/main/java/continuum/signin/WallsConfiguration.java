package continuum.signin;

import continuum.access.OpenPages;
import continuum.calendar.Today;
import continuum.web.ContentPolicy;
import continuum.web.ExpiredForms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * What stands before every page: whoever is not signed in is sent to sign in, except on the pages that are open to
 * everybody; every form carries a token; every answer says what a browser may do with it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(SignInSettings.class)
class WallsConfiguration {

    private static final String[] OPEN = {"/", "/error", "/sign-in", "/sign-in/**", "/password-link/*", "/display",
            "/language/*",
            "/accessibility", "/privacy", "/cookies", "/actuator/health", "/actuator/health/**", "/webjars/**",
            "/themes/**",
            "/*.css", "/*.js", "/*.svg"};

    @Bean
    SecurityFilterChain walls(HttpSecurity http, List<OpenPages> opened, Today today, OrganisationSignIn organisation)
            throws Exception {
        var formToken = CookieCsrfTokenRepository.withHttpOnlyFalse();
        formToken.setCookieName("continuum-form");
        formToken.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        organisation.configure(http);
        return http
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(
                                opened.stream().flatMap(each -> each.patterns().stream()).toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new LiveSessions(today), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(formToken))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(signInFirst())
                        .accessDeniedHandler(new ExpiredForms()))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?why=out")
                        .deleteCookies("continuum"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.CSP))
                        .permissionsPolicyHeader(policy -> policy.policy(ContentPolicy.PERMISSIONS))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(FrameOptionsConfig::deny))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .build();
    }

    /** Nobody is let in by a user name and password that Spring would know of. */
    @Bean
    AuthenticationManager nobody() {
        return claim -> {
            throw new BadCredentialsException("People sign in on the sign-in page");
        };
    }

    /** Sends a person to sign in and then back to the page they wanted; tells a program that it must sign in. */
    private static AuthenticationEntryPoint signInFirst() {
        return (request, response, refusal) -> {
            var accept = String.valueOf(request.getHeader("Accept"));
            if (accept.contains("json") && !accept.contains("html")) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            var wanted = request.getRequestURI().substring(request.getContextPath().length());
            var next = "GET".equals(request.getMethod()) && Next.isOurs(wanted) ? "?next=" + Query.word(wanted) : "";
            response.sendRedirect(request.getContextPath() + "/sign-in" + next);
        };
    }
}
