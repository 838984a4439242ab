package continuum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the system. The rooms of the house are the packages below this one; {@code docs/house.md} is the plan. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Continuum {

    public static void main(String[] arguments) {
        SpringApplication.run(Continuum.class, arguments);
    }
}
