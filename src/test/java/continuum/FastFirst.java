package continuum;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Tag;

/** Runs what fails fastest first: plain tests, then those in the whole house, then journeys in a browser. */
class FastFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(FastFirst::weight)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int weight(ClassDescriptor test) {
        var tags = test.findRepeatableAnnotations(Tag.class).stream().map(Tag::value).toList();
        return tags.contains("journey") ? 2 : tags.contains("house") ? 1 : 0;
    }
}
