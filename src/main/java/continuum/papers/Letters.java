package continuum.papers;

import continuum.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters that leave the authority. */
@Component
public class Letters {

    /**
     * Writes a letter and freezes it. It is not sent yet.
     *
     * @throws LetterRefused when it may not go to this recipient, or lacks what the law wants in it
     */
    @Transactional
    public LetterId write(Viewer by, Letter letter) {
        throw new LetterRefused("Letters can't be written yet");
    }
}
