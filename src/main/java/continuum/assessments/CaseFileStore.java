package continuum.assessments;

import continuum.access.Viewer;
import continuum.area.Identifiers;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Files what belongs to a case: requests, what was gathered, exceptions, notices and notes. {@link CaseReader} reads it. */
@Repository
class CaseFileStore {

    private final JdbcClient db;

    CaseFileStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Assessment.Case of, Request request, Instant now) {
        filed(by, of, now, """
            insert into assessments.request (authority_id, id, child_id, assessment_id, reference, requester, asked_by,
                                             asked_as, setting_id, received_on, channel, worries, helps, hopes, others,
                                             email, phone, address, needs, typed_in_by, typed_in_name, recorded_at)
            values (:authority, :id, :child, :assessment, :reference, :requester, :askedBy, :askedAs, :setting, :received,
                    :channel, :worries, :helps, :hopes, :others, :email, :phone, :address, :needs, :account, :name, :now)
            """)
                .param("reference", request.reference())
                .param("requester", request.requester().code())
                .param("askedBy", request.askedBy())
                .param("askedAs", request.askedAs())
                .param("setting", request.setting() == null ? null : request.setting().value(), Types.OTHER)
                .param("received", request.receivedOn())
                .param("channel", request.channel().code())
                .param("worries", request.account().worries())
                .param("helps", request.account().helps())
                .param("hopes", request.account().hopes())
                .param("others", request.account().others())
                .param("email", request.contact().email())
                .param("phone", request.contact().phone())
                .param("address", request.contact().address())
                .param("needs", request.contact().needs())
                .update();
    }

    void add(Viewer by, Assessment.Case of, Gathered gathered, Instant now) {
        filed(by, of, now, """
            insert into assessments.gathered (authority_id, id, child_id, assessment_id, side, source, about, says, dated,
                                              paper_id, added_by, added_name, recorded_at)
            values (:authority, :id, :child, :assessment, :side, :source, :about, :says, :dated, :paper, :account, :name, :now)
            """)
                .param("side", gathered.side().code())
                .param("source", gathered.source())
                .param("about", gathered.about().code())
                .param("says", gathered.says())
                .param("dated", gathered.dated(), Types.DATE)
                .param("paper", gathered.paper(), Types.OTHER)
                .update();
    }

    void addException(Viewer by, Assessment.Case of, String ground, LocalDate on, String why, Instant now) {
        filed(by, of, now, """
            insert into assessments.exception (authority_id, id, child_id, assessment_id, ground, happened_on, why,
                                               approved_by, approved_name, recorded_at)
            values (:authority, :id, :child, :assessment, :ground, :on, :why, :account, :name, :now)
            """).param("ground", ground).param("on", on).param("why", why).update();
    }

    /** That an exception should not stand: a line of its own, with what it takes back. */
    void takeBack(Viewer by, Assessment.Case of, Opened.Excused exception, String why, Instant now) {
        filed(by, of, now, """
            insert into assessments.exception (authority_id, id, child_id, assessment_id, ground, happened_on, why,
                                               approved_by, approved_name, recorded_at, takes_back)
            values (:authority, :id, :child, :assessment, :ground, :on, :why, :account, :name, :now, :exception)
            """)
                .param("ground", exception.ground())
                .param("on", exception.on())
                .param("why", why)
                .param("exception", exception.id())
                .update();
    }

    /** That notice is owed, once for each occasion. False when it was owed already. */
    boolean owe(Viewer by, Assessment.Case of, Notice.Occasion occasion, Notice.Whom whom, String called, LocalDate on,
            Instant now) {
        return db.sql("""
            insert into assessments.notice (authority_id, id, child_id, assessment_id, occasion, whom, name, owed_on,
                                            recorded_at)
            values (:authority, :id, :child, :assessment, :occasion, :whom, :called, :on, :now)
                on conflict (assessment_id, occasion, whom) do nothing
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", of.child().value())
                .param("assessment", of.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("occasion", occasion.code())
                .param("whom", whom.code())
                .param("called", called)
                .param("on", on)
                .update() == 1;
    }

    /** That a notice was given another way than by a letter. False when somebody recorded it before. */
    boolean give(Viewer by, Assessment.Case of, Notice notice, LocalDate on, String how, Instant now) {
        return db.sql("""
            insert into assessments.notice_given (authority_id, child_id, notice_id, given_on, how, by_account, by_name,
                                                  recorded_at)
            values (:authority, :child, :notice, :on, :how, :account, :name, :now)
                on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("child", of.child().value())
                .param("notice", notice.id())
                .param("on", on)
                .param("how", how)
                .param("account", AssessmentStore.account(by), Types.OTHER)
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void addNote(Viewer by, Assessment.Case of, String words, Instant now) {
        filed(by, of, now, """
            insert into assessments.note (authority_id, id, child_id, assessment_id, words, by_account, by_name, recorded_at)
            values (:authority, :id, :child, :assessment, :words, :account, :name, :now)
            """).param("words", words).update();
    }

    private StatementSpec filed(Viewer by, Assessment.Case of, Instant now, String sql) {
        return db.sql(sql)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", of.child().value())
                .param("assessment", of.id().value())
                .param("account", AssessmentStore.account(by))
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }
}
