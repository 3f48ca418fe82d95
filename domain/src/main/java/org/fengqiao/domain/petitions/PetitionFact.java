package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.clocks.ActorName;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Extension;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** One thing decided about a petition. Words and who petitions stand in contents. */
public sealed interface PetitionFact extends Fact {
  /**
   * It was registered (登记), and the time to route it runs.
   *
   * @param petitioner who petitions: name, telephone, address
   * @param text what is petitioned
   * @param newFacts what is new since the final opinion; empty where there is none
   */
  record Registered(
      PetitionId id,
      Filing filing,
      ContentRef petitioner,
      ContentRef text,
      Optional<ContentRef> newFacts,
      Accused accused,
      TimeStarted started)
      implements PetitionFact {}

  /** It was given to a unit; the times to tell the petitioner and to object run. */
  record Routed(Routing routing, List<TimeStarted> started) implements PetitionFact {
    public Routed {
      started = List.copyOf(started);
    }
  }

  /** The unit says that it is not its own (异议). */
  record Objected(UnitId unit, OfficerWords said) implements PetitionFact {}

  /**
   * The forwarder decided on the objection.
   *
   * @param started the time to route it, once more, where the objection was upheld
   */
  record ObjectionRuled(RoutingObjection.Ruling ruling, Optional<TimeStarted> started)
      implements PetitionFact {}

  /**
   * It was accepted (受理).
   *
   * @param started the time to decide it, of a claim
   */
  record Accepted(OfficerWords said, Optional<TimeStarted> started) implements PetitionFact {}

  /** It was not accepted (不予受理). */
  record Refused(RefusalCause cause, OfficerWords said) implements PetitionFact {}

  /** Another legal procedure serves it. */
  record Diverted(LegalRoute route, OfficerWords said) implements PetitionFact {}

  /** It was answered. */
  record Answered(OfficerWords answer) implements PetitionFact {}

  /** The petitioner took it back. */
  record Withdrawn(OfficerWords said) implements PetitionFact {}

  /**
   * The time to decide it was made longer (延期).
   *
   * @param approver the head of the unit
   */
  record Extended(OfficerWords why, OfficerId approver, Budget added, Optional<Instant> due)
      implements PetitionFact {
    Extension extension() {
      return new Extension(why.time(), added, why.words(), name(why.officer()), name(approver));
    }

    private static ActorName name(OfficerId officer) {
      return new ActorName("officers/" + officer.value());
    }
  }

  /** It was decided (办结), and the time to ask a review runs. */
  record Decided(Opinion opinion, TimeStarted started) implements PetitionFact {}

  /** A review was asked (申请复查), and its time runs. */
  record ReviewAsked(Appeal appeal, TimeStarted started) implements PetitionFact {}

  /** It was reviewed (复查), and the time to ask a re-examination runs. */
  record ReviewDecided(ReviewOpinion opinion, TimeStarted started) implements PetitionFact {}

  /** A re-examination was asked (申请复核), and its time runs. */
  record ReexaminationAsked(Appeal appeal, TimeStarted started) implements PetitionFact {}

  /**
   * A hearing began (听证), and the time to re-examine stands still.
   *
   * @param due empty while it does, unless the time had run out before
   */
  record HearingBegun(OfficerWords why, Optional<Instant> due) implements PetitionFact {
    ActorName by() {
      return new ActorName("officers/" + why.officer().value());
    }
  }

  /** The hearing ended, and the time runs on. */
  record HearingEnded(OfficerWords heard, Optional<Instant> due) implements PetitionFact {}

  /** It was re-examined (复核), which is final. */
  record ReexaminationDecided(ReviewOpinion opinion) implements PetitionFact {}

  /** It is a backlog case (积案), or has another leader in charge. */
  record BacklogMarked(PostId post, UnitId unit, OfficerId leader, OfficerWords said)
      implements PetitionFact {}

  /** What was done about the backlog. */
  record BacklogProgressed(OfficerWords said) implements PetitionFact {}

  /** The backlog is settled (化解). */
  record BacklogSolved(OfficerWords said) implements PetitionFact {}

  /** What was known of the petitioner was destroyed; its digest stands. */
  record PetitionerErased(ContentId content) implements PetitionFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(content);
    }
  }

  /** A rung fired; once, whatever crashes. */
  record RungFired(PetitionLimit of, FiredRung rung) implements PetitionFact {}

  /** A due time came out otherwise, because a calendar was published. */
  record DueTimeMoved(PetitionLimit of, Optional<Instant> from, Instant to, boolean provisional)
      implements PetitionFact {}

  /** What might have been done in that time was not (逾期未提出). */
  record Lapsed(PetitionLimit of, Instant time) implements PetitionFact {}
}
