package org.fengqiao.domain.cases.sessions;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE_STATION;
import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.id;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.TestRules;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Joint sessions for tests: the town centre convenes, the village and the police are called. */
final class SessionFixtures {
  static final ClockName HOLD = new ClockName("HOLD_SESSION");
  static final ClockName TASK = new ClockName("SESSION_TASK");
  static final RungKey REMIND = new RungKey("REMIND");
  static final RungKey LATE = new RungKey("LATE");
  static final SpecRef HOLDING = new SpecRef("lishui", 1, HOLD);
  static final SpecRef TASKS = new SpecRef("lishui", 1, TASK);
  static final LimitFaces FACES = SessionFixtures::face;

  private SessionFixtures() {}

  /** To be held within an hour; each time reminds ten minutes before it runs out. */
  static Decided<JointSession> convened() {
    var convened =
        new SessionFact.Convened(
            new SessionId(id(90)),
            new Convener(HOTLINE, Level.TOWN, new PostId(id(23)), TOWN_CENTRE, TOWNSMAN.id()),
            Patch.of(VILLAGE),
            List.of(new CaseId(id(2))),
            SessionGrounds.REQUESTED,
            WORDS,
            new SessionPlan(WORDS, SessionMeans.ON_SITE, WORDS, after("PT30M")),
            List.of(VILLAGE_COMMITTEE, POLICE_STATION),
            Optional.empty(),
            HOLDING,
            Budget.parse("60min"),
            REPORTED,
            Optional.empty());
    return SessionAt.convene(convened, FACES);
  }

  static JointSession held() {
    return sessionAt(convened().after(), "PT40M")
        .record(TOWNSMAN, after("PT30M"), List.of(POLICE_STATION), WORDS)
        .after();
  }

  /** The village has an hour, the police have two. */
  static JointSession resolved() {
    return sessionAt(held(), "PT1H")
        .resolve(
            TOWNSMAN,
            WORDS,
            List.of(errand(VILLAGE_COMMITTEE, "60min"), errand(POLICE_STATION, "120min")))
        .after();
  }

  static SessionAt.Errand errand(UnitId unit, String budget) {
    return new SessionAt.Errand(unit, WORDS, TASKS, Budget.parse(budget));
  }

  /** That session, so long after it was convened. */
  static SessionAt sessionAt(JointSession s, String duration) {
    return new SessionAt(s, FACES, after(duration));
  }

  static SessionTask task(JointSession s, int number) {
    return s.task(number).orElseThrow();
  }

  private static ClockFace face(Limit timed) {
    var rungs =
        List.of(
            new Rung(REMIND, Moment.parse("due-10min"), RungAction.REMIND, List.of()),
            new Rung(LATE, Moment.parse("due"), RungAction.SUPERVISE, List.of()));
    var spec =
        new ClockSpec(
            timed.clock().name(),
            timed.budget(),
            TestRules.CHINA,
            Roll.FORWARD,
            DayEnd.MIDNIGHT,
            rungs);
    return new ClockFace(timed.clock(), spec, TestRules.calendar(1));
  }
}
