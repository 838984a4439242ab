package continuum.assessments;

import continuum.access.Viewer;
import continuum.decisions.Decision;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letters of a case. */
@Component
class CaseLetters {

    /** To the family: the request has come, and what happens by when. To those in regulation 4: notice of it. */
    void acknowledged(Viewer by, Assessment state, List<Opened.Received> requests) {}

    /** To whoever decides for the family: yes or no, why, and how to disagree until when. */
    void decided(Viewer by, Assessment state, Decision decision) {}
}
