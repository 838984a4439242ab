package continuum.signin;

import java.util.function.BooleanSupplier;

/**
 * Another way in, shown on the sign-in page. A room above contributes it as a bean.
 *
 * @param isOpen asked each time the page is shown
 * @param words what the link says
 */
public record OtherWayIn(BooleanSupplier isOpen, String words, String path) {}
