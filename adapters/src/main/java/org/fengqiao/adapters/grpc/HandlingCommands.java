package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.AssignPart;
import org.fengqiao.application.cases.CorrectCase;
import org.fengqiao.application.cases.CorrectCase.CampaignChange;
import org.fengqiao.application.cases.DecideObjection;
import org.fengqiao.application.cases.DropPart;
import org.fengqiao.application.cases.ExtendClock;
import org.fengqiao.application.cases.HandInPart;
import org.fengqiao.application.cases.HandlingChoice;
import org.fengqiao.application.cases.RecordCallback;
import org.fengqiao.application.cases.RecordCallback.Outcome;
import org.fengqiao.application.cases.ReopenCase;
import org.fengqiao.application.cases.SuspendCase;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.NamedRun;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.CorrectCaseRequest;
import org.fengqiao.proto.cases.v1.DecideObjectionRequest;
import org.fengqiao.proto.cases.v1.DropPartRequest;
import org.fengqiao.proto.cases.v1.ExtendClockRequest;
import org.fengqiao.proto.cases.v1.HandInPartRequest;
import org.fengqiao.proto.cases.v1.HandlingMeasure;
import org.fengqiao.proto.cases.v1.HandlingMode;
import org.fengqiao.proto.cases.v1.RecordCallbackRequest;
import org.fengqiao.proto.cases.v1.ReopenCaseRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SuspendCaseRequest;

/**
 * Reads the requests that change whose a case is, its time, or what it says. Every refusal is
 * INVALID_FIELD.
 */
final class HandlingCommands {
  private static final String NOT_REACHED = "is not given when the reporter was not reached";

  private HandlingCommands() {}

  static DecideObjection.Command decideObjection(Caller caller, DecideObjectionRequest request) {
    return new DecideObjection.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.optionalOfficer(request.getActingOfficer()),
        decision(request),
        request.getReason());
  }

  private static DecideObjection.Decision decision(DecideObjectionRequest request) {
    return switch (request.getDecision()) {
      case OBJECTION_DECISION_UPHELD ->
          new DecideObjection.Decision.Upheld(
              Names.unit("unit", request.getUnit()),
              Names.optional(request.getPost(), name -> Names.post("post", name)));
      case OBJECTION_DECISION_DISMISSED -> {
        requireEmpty("unit", request.getUnit());
        requireEmpty("post", request.getPost());
        yield new DecideObjection.Decision.Dismissed();
      }
      case OBJECTION_DECISION_UNSPECIFIED, UNRECOGNIZED ->
          throw Refusal.invalid("decision", "is one of the values the contract lists");
    };
  }

  static SuspendCase.Command suspend(Caller caller, SuspendCaseRequest request) {
    return new SuspendCase.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.officer(request.getActingOfficer()),
        CaseCommands.officer("approving_officer", request.getApprovingOfficer()),
        request.getReason());
  }

  static ExtendClock.Command extend(Caller caller, ExtendClockRequest request) {
    return new ExtendClock.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.officer(request.getActingOfficer()),
        CaseCommands.officer("approving_officer", request.getApprovingOfficer()),
        new NamedRun(
            Nested.as("clock", () -> new ClockName(request.getClock())),
            request.getRun() == 0 ? Optional.empty() : Optional.of(request.getRun())),
        Nested.as("added", () -> Budget.parse(request.getAdded())),
        request.getReason());
  }

  static AssignPart.Command assignPart(Caller caller, AssignPartRequest request) {
    return new AssignPart.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.optionalOfficer(request.getActingOfficer()),
        Names.unit("unit", request.getUnit()),
        Names.optional(request.getPost(), name -> Names.post("post", name)),
        request.getTask());
  }

  static HandInPart.Command handInPart(Caller caller, HandInPartRequest request) {
    return new HandInPart.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.officer(request.getActingOfficer()),
        request.getPart(),
        request.getText(),
        CaseCommands.attachments("evidence", request.getEvidenceList()));
  }

  static DropPart.Command dropPart(Caller caller, DropPartRequest request) {
    return new DropPart.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.optionalOfficer(request.getActingOfficer()),
        request.getPart(),
        request.getReason());
  }

  static CorrectCase.Command correct(Caller caller, CorrectCaseRequest request) {
    return new CorrectCase.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.optionalOfficer(request.getActingOfficer()),
        new CorrectCase.NewWords(request.getSubject(), request.getText(), request.getAddress()),
        CaseEnums.KIND.optional("kind", request.getKind()),
        Names.optional(request.getCategory(), CategoryCode::new),
        campaign(request),
        handling(request.getMode(), request.getMeasuresList()),
        request.getReason());
  }

  private static CampaignChange campaign(CorrectCaseRequest request) {
    if (request.getClearCampaign() && !request.getCampaign().isEmpty()) {
      throw Refusal.invalid("campaign", "is not given where clear_campaign is");
    }
    if (request.getClearCampaign()) {
      return new CampaignChange.Cleared();
    }
    return request.getCampaign().isEmpty()
        ? new CampaignChange.Stands()
        : new CampaignChange.Is(new CampaignCode(request.getCampaign()));
  }

  /** How a matter is to be handled, by the fields {@code mode} and {@code measures}. */
  static HandlingChoice handling(HandlingMode mode, List<HandlingMeasure> measures) {
    var all = measures.stream().map(one -> CaseEnums.MEASURE.required("measures", one)).toList();
    if (Set.copyOf(all).size() < all.size()) {
      throw Refusal.invalid("measures", "are named once each");
    }
    return new HandlingChoice(CaseEnums.MODE.optional("mode", mode), Set.copyOf(all));
  }

  static RecordCallback.Command callback(Caller caller, RecordCallbackRequest request) {
    return new RecordCallback.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.officer(request.getActingOfficer()),
        outcome(request.getReached(), request.getSolved(), request.getSatisfaction()),
        request.getText());
  }

  /**
   * What a call came to, by the fields {@code reached}, {@code solved} and {@code satisfaction}.
   */
  static Outcome outcome(boolean reached, boolean solved, Satisfaction satisfaction) {
    if (reached) {
      var said = CaseEnums.SATISFACTION.required("satisfaction", satisfaction);
      return new Outcome.Answered(solved, said);
    }
    if (solved) {
      throw Refusal.invalid("solved", NOT_REACHED);
    }
    if (satisfaction != Satisfaction.SATISFACTION_UNSPECIFIED) {
      throw Refusal.invalid("satisfaction", NOT_REACHED);
    }
    return new Outcome.NotReached();
  }

  static ReopenCase.Command reopen(Caller caller, ReopenCaseRequest request) {
    return new ReopenCase.Command(
        CaseCommands.on(caller, request, request.getName(), request.getEtag()),
        CaseCommands.optionalOfficer(request.getActingOfficer()),
        request.getReason());
  }

  private static void requireEmpty(String field, String value) {
    if (!value.isEmpty()) {
      throw Refusal.invalid(field, "is empty when the objection is dismissed");
    }
  }
}
