package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Extension;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.people.OfficerId;

/** One thing decided about a mediation. Words stand in contents. */
public sealed interface MediationFact extends Fact {
  /** It came to an organization (申请、移送、主动调解). */
  record Begun(MediationId id, Matter matter, Stage stage) implements MediationFact {}

  /** Parties were entered, numbered on (登记当事人). */
  record PartiesEntered(List<Party.Told> parties) implements MediationFact {
    public PartiesEntered {
      parties = List.copyOf(parties);
    }
  }

  /** A party claims another sum, or none (变更请求). */
  record ClaimChanged(int party, Optional<Long> fen) implements MediationFact {}

  /** One speaks for others of his side (推选代表人). */
  record RepresentativeNamed(int representative, List<Integer> represented)
      implements MediationFact {
    public RepresentativeNamed {
      represented = List.copyOf(represented);
    }
  }

  /** One is no party any more (退出调解). */
  record PartyLeft(int party, Instant time, ContentRef reason) implements MediationFact {}

  /** A party consented to be mediated (同意调解). */
  record Consented(int party, Instant time) implements MediationFact {}

  /** The organization accepted it (受理). */
  record Accepted(OfficerId officer, Instant time) implements MediationFact {}

  /** The organization does not accept it (不予受理). */
  record Refused(RefusalCause cause, OfficerId officer, ContentRef words, Instant time)
      implements MediationFact {}

  /** A mediator must not have it (回避). */
  record ConflictDeclared(Conflict conflict) implements MediationFact {}

  /** A mediator was given it (指定、选定调解员). */
  record MediatorAssigned(MediatorId mediator, AssignmentReason reason, Instant time)
      implements MediationFact {}

  /** It was taken from a mediator (更换调解员). */
  record MediatorReleased(MediatorId mediator, ReleaseCause cause, Instant time)
      implements MediationFact {}

  /** It was spoken about with the parties (召开调解会). */
  record HearingHeld(Hearing hearing) implements MediationFact {}

  /** The mediators proposed something (提出调解方案). */
  record Proposed(int number, ContentRef words, Instant time) implements MediationFact {}

  /** A party accepts a proposal, or does not. */
  record ProposalAnswered(int number, int party, boolean accepts) implements MediationFact {}

  /** What nobody disputes was put down (无争议事实记载). */
  record FactsRecorded(ContentRef words) implements MediationFact {}

  /** Parties agreed (达成调解协议). */
  record AgreementMade(Agreement agreement) implements MediationFact {}

  /** One signed it (签署协议). */
  record Signed(int agreement, Signature signature) implements MediationFact {}

  /** It came into effect (协议生效). */
  record TookEffect(int agreement, Instant time) implements MediationFact {}

  /** It fell through before it did (签署前反悔). */
  record AgreementDropped(int agreement, ContentRef reason) implements MediationFact {}

  /** Whether a term is kept was looked at (履行回访). */
  record TermFollowed(int agreement, int term, FollowUp look) implements MediationFact {}

  /** What it is likely to become was reported (报告治安、刑事案件苗头). */
  record DangerReported(Danger danger) implements MediationFact {}

  /** It failed here, and goes to the organization above (逐级上调). */
  record Raised(Stage stage, OfficerId officer, ContentRef reason) implements MediationFact {}

  /** It failed; the parties were told the ways the law gives (调解不成). */
  record Failed(OfficerId officer, ContentRef words, Instant time) implements MediationFact {}

  /** A party will not be mediated (拒绝调解). */
  record Declined(int party, DeclineCause cause, ContentRef words, Instant time)
      implements MediationFact {}

  /** It was taken back (撤回申请). */
  record Withdrawn(ContentRef words, Instant time) implements MediationFact {}

  /** It went another way, with its file (移交仲裁、行政机关、法院). */
  record HandedOff(LegalRoute route, OfficerId officer, ContentRef words, Instant time)
      implements MediationFact {}

  /** A court was asked to confirm an agreement (申请司法确认). */
  record ConfirmationAsked(int agreement, Confirmation confirmation) implements MediationFact {}

  /** The court filed it (立案). */
  record ConfirmationFiled(int agreement, Confirmation.Filed filed) implements MediationFact {}

  /** The court decided, or was asked no more (裁定). */
  record ConfirmationEnded(int agreement, Confirmation.Ended ended) implements MediationFact {}

  /** Who a party is was destroyed (删除个人信息). */
  record PartyErased(int party) implements MediationFact {}

  /** A content of it was destroyed; its digest stands. */
  record ContentErased(ContentId content) implements MediationFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(content);
    }
  }

  /** A time began to run. */
  record LimitBegun(
      LimitKind kind,
      Optional<Integer> agreement,
      Optional<Integer> term,
      SpecRef spec,
      Budget budget,
      int run,
      Instant time,
      Optional<Instant> due)
      implements MediationFact {}

  /** A time runs no more. */
  record LimitStopped(ClockRun limit, Instant time) implements MediationFact {}

  /** A time was given more (延期). */
  record LimitExtended(ClockRun limit, Extension extension) implements MediationFact {}

  /** A rung of a time fired; once, whatever crashes. */
  record RungFired(ClockRun limit, FiredRung rung) implements MediationFact {}

  /** A due time came out otherwise, as a calendar was published or more time was given. */
  record DueTimeMoved(ClockRun limit, Optional<Instant> from, Instant to, boolean provisional)
      implements MediationFact {}
}
