package continuum.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages are JTE templates: compiled into the program, or read again at each change under the {@code dev} profile. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    TemplateEngine templates(Environment environment) {
        var engine = environment.acceptsProfiles(Profiles.of("dev"))
                ? TemplateEngine.create(new DirectoryCodeResolver(Path.of("src/main/jte")), Path.of("target/jte-dev"),
                        ContentType.Html)
                : TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver pages(TemplateEngine engine, ObjectProvider<ShellSource> shells,
            ObjectProvider<BannerSource> banners,
            @Value("${continuum.theme:calm}") String theme) {
        if (!theme.matches("[a-z0-9-]+") || !new ClassPathResource("static/themes/" + theme + "/light.css").exists()) {
            throw new IllegalStateException("There is no theme named " + theme + ": continuum.theme names a folder in"
                    + " static/themes with light.css and dark.css");
        }
        ShellSource source = request -> shells.getIfAvailable(() -> anyone -> Shell.of("Continuum", ""))
                .shellFor(request);
        BannerSource about = request -> banners.getIfAvailable(() -> anything -> Optional.empty()).bannerFor(request);
        return (name, locale) -> engine.hasTemplate(name + ".jte")
                ? new JtePage(engine, source, about, theme, name + ".jte")
                : null;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
        return tomcat -> tomcat.addContextCustomizers(context -> PlainRefusal.replaceIn(context));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new TypedArgument());
        resolvers.add(new LanguageArgument());
    }
}
