package org.fengqiao.adapters.grpc;

import java.util.List;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.OnTheSpot;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.RecordContactRequest;
import org.fengqiao.proto.cases.v1.RecordProgressRequest;
import org.fengqiao.proto.cases.v1.RedirectCaseRequest;
import org.fengqiao.proto.cases.v1.RedirectRoute;
import org.fengqiao.proto.cases.v1.RejectCaseRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.SubmitCaseRequest;
import org.fengqiao.proto.cases.v1.Tier;
import org.fengqiao.proto.cases.v1.TransferCaseRequest;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.fengqiao.proto.cases.v1.WithdrawCaseRequest;

/** For each rpc of cases, requests that meet each refusal it documents. */
final class CaseRefusals extends RefusalRows {
  private static final String TOO_MANY = "ALREADY_EXISTS TOO_MANY_CLOCK_RUNS";
  private static final String CITY = "divisions/620400000000";

  private final CaseStage stage;

  CaseRefusals(CaseCalls calls) {
    super(calls);
    stage = new CaseStage(calls);
    reports();
    fixes();
    reads();
    triages();
    dispatches();
    handlers();
    submissions();
    rows().addAll(new CaseDisputeRefusals(calls, stage).rows());
    rows().addAll(new CasePartRefusals(calls, stage).rows());
    rows().addAll(new CaseTimeRefusals(calls, stage).rows());
    rows().addAll(new CallbackRefusals(calls, stage).rows());
    rows().addAll(new CaseMergeRefusals(calls, stage).rows());
    ends();
    transfers();
    rows().addAll(new CaseCategoryRefusals(calls).rows());
  }

  private void reports() {
    var by = calls.platform;
    var channel = new String[] {"field", "channel"};
    var unknown = "INVALID_ARGUMENT UNKNOWN_CHANNEL";
    add(calls.road().clearChannel(), by, unknown, channel);
    add(calls.road().setChannelValue(99), by, unknown, channel);
    add(
        calls.road().setChannel(Channel.CHANNEL_IOT),
        by,
        "PERMISSION_DENIED CHANNEL_NOT_ALLOWED",
        "channel",
        "IOT");
    for (var off :
        List.of(CITY, "divisions/110101001001", "grids/" + UNKNOWN, "qrCodes/0000000000000000")) {
      add(calls.road().setPatch(off), by, "PERMISSION_DENIED PATCH_OFF_SCOPE", "patch", off);
    }
    stage
        .gone()
        .forEach((patch, reason) ->
            add(calls.road().setPatch(patch), by, "FAILED_PRECONDITION " + reason, "name", patch));
    var category = "INVALID_ARGUMENT CATEGORY_NOT_IN_PACK";
    add(calls.road().setCategory("no.such"), by, category, "field", "category");
    add(calls.petition().setCategory("no.such"), by, category, "field", "category");
    add(calls.road().setCategory("no.such").clearPatch(), by, category, "field", "category");
    add(
        calls.road().setCampaign("no.such"),
        by,
        "INVALID_ARGUMENT CAMPAIGN_NOT_IN_PACK",
        "field",
        "campaign");
    add(
        calls.road().addAttachments(CaseFieldsTest.photo().setMediaType("application/zip")),
        by,
        "INVALID_ARGUMENT ATTACHMENT_NOT_ALLOWED",
        "field",
        "attachments[0].media_type");
  }

  private void fixes() {
    var fix = OnTheSpot.newBuilder().setActingOfficer(calls.villager()).setText("当场清理");
    add(
        calls.road().setOnTheSpot(fix),
        calls.platform,
        "PERMISSION_DENIED OFFICER_NOT_ACTING",
        "officer",
        calls.villager());
  }

  private void reads() {
    var missing = "NOT_FOUND CASE_NOT_FOUND";
    for (var name : List.of(NO_CASE, stage.reported.getName())) {
      var by = calls.stranger;
      add(GetCaseRequest.newBuilder().setName(name), by, missing, "name", name);
      add(ListTraceRequest.newBuilder().setParent(name), by, missing, "name", name);
      add(ExplainClocksRequest.newBuilder().setName(name), by, missing, "name", name);
      add(ExplainCaseRequest.newBuilder().setName(name), by, missing, "name", name);
    }
    var unindexed = "INVALID_ARGUMENT FILTER_NOT_INDEXED";
    add(ListCasesRequest.newBuilder(), calls.platform, unindexed, "field", "filter");
    add(
        ListCasesRequest.newBuilder()
            .setFilter(
                CaseFilter.newBuilder().setOwnSource(true).addChannels(Channel.CHANNEL_HOTLINE)),
        calls.platform,
        unindexed,
        "field",
        "filter.channels");
  }

  private void triages() {
    var by = calls.overseer;
    dispatcher(triage(stage.reported), triage(stage.dispatched));
    add(
        triage(stage.reported).setCategory("no.such"),
        by,
        "INVALID_ARGUMENT CATEGORY_NOT_IN_PACK",
        "field",
        "category");
    add(
        triage(stage.reported).setPatch(CITY),
        by,
        "PERMISSION_DENIED PATCH_OFF_SCOPE",
        "patch",
        CITY);
    stage
        .gone()
        .forEach((patch, reason) ->
            add(
                triage(stage.reported).setPatch(patch),
                by,
                "FAILED_PRECONDITION " + reason,
                "name",
                patch));
  }

  private void dispatches() {
    var by = calls.overseer;
    dispatcher(dispatch(stage.reported), dispatch(stage.signed));
    var police = dispatch(stage.reported).setUnit(Names.of(calls.town.police.unit()));
    var nobody = "units/" + UNKNOWN;
    add(dispatch(stage.reported).setUnit(nobody), by, "NOT_FOUND UNIT_NOT_FOUND", "name", nobody);
    var nowhere = "posts/" + UNKNOWN;
    add(police.clone().setPost(nowhere), by, "NOT_FOUND POST_NOT_FOUND", "name", nowhere);
    add(
        police.setPost(Names.of(calls.town.secretary.id())),
        by,
        "INVALID_ARGUMENT POST_NOT_OF_UNIT",
        "field",
        "post");
    var worn = stage.dispatchedForEver;
    add(dispatch(worn), by, TOO_MANY, "case", worn.getName(), "most", "500");
    add(dispatch(stage.onTheCity), calls.units, "FAILED_PRECONDITION NO_PACK", "patch", CITY);
    add(
        dispatch(calls.report(calls.road().clearPatch())),
        by,
        "FAILED_PRECONDITION NO_LADDER",
        "patch",
        CaseCalls.DISTRICT);
  }

  private void handlers() {
    handler(
        SignForCaseRequest.newBuilder().setName(stage.dispatched.getName()),
        SignForCaseRequest.newBuilder().setName(stage.signed.getName()));
    handler(
        RecordContactRequest.newBuilder().setName(stage.signed.getName()),
        RecordContactRequest.newBuilder().setName(stage.closed.getName()));
    var worn = stage.contactedForEver;
    add(
        RecordContactRequest.newBuilder()
            .setName(worn.getName())
            .setActingOfficer(calls.villager())
            .setReached(true),
        calls.units,
        TOO_MANY,
        "case",
        worn.getName());
    var progress = RecordProgressRequest.newBuilder().setText("已到现场");
    handler(
        progress.clone().setName(stage.signed.getName()),
        progress.setName(stage.dispatched.getName()));
    var resolve = ResolveCaseRequest.newBuilder().setOutcome(Outcome.OUTCOME_SOLVED).setText("已修复");
    handler(
        resolve.clone().setName(stage.signed.getName()), resolve.setName(stage.closed.getName()));
  }

  private void submissions() {
    handler(submit(stage.signed), submit(stage.closed));
    var lower = "INVALID_ARGUMENT TIER_NOT_HIGHER";
    var by = calls.units;
    add(submit(stage.signed).setTargetTier(Tier.TIER_ORDINARY), by, lower, "field", "target_tier");
    add(submit(stage.highest), by, lower, "field", "target_tier");
    add(
        submit(stage.signed).setTargetTier(Tier.TIER_COMPLEX),
        by,
        "FAILED_PRECONDITION NO_LADDER",
        "tier",
        "COMPLEX");
    add(submit(stage.onTheCity), by, "FAILED_PRECONDITION NO_PACK", "patch", CITY);
  }

  private void transfers() {
    var by = calls.overseer;
    dispatcher(transfer(stage.signed), transfer(stage.closed));
    add(
        transfer(stage.signed).setPatch(CITY),
        by,
        "PERMISSION_DENIED PATCH_OFF_SCOPE",
        "patch",
        CITY);
    stage
        .gone()
        .forEach((patch, reason) ->
            add(
                transfer(stage.signed).setPatch(patch),
                by,
                "FAILED_PRECONDITION " + reason,
                "name",
                patch));
    var same = stage.signed.getPatch().getDivision();
    add(
        transfer(stage.signed).setPatch(same),
        by,
        "ALREADY_EXISTS SAME_PATCH",
        "case",
        stage.signed.getName());
  }

  private static TransferCaseRequest.Builder transfer(Case c) {
    return TransferCaseRequest.newBuilder().setName(c.getName()).setPatch("divisions/620402202205");
  }

  private void ends() {
    dispatcher(
        CloseCaseRequest.newBuilder().setName(stage.closed.getName()),
        CloseCaseRequest.newBuilder().setName(stage.signed.getName()));
    dispatcher(
        WithdrawCaseRequest.newBuilder().setName(stage.signed.getName()),
        WithdrawCaseRequest.newBuilder().setName(stage.closed.getName()));
    add(
        WithdrawCaseRequest.newBuilder().setName(stage.signed.getName()),
        calls.overseer,
        "PERMISSION_DENIED NOT_THE_REPORTER",
        "case",
        stage.signed.getName());
    var reject = RejectCaseRequest.newBuilder().setReason("不属实");
    dispatcher(
        reject.clone().setName(stage.reported.getName()), reject.setName(stage.signed.getName()));
    var redirect = RedirectCaseRequest.newBuilder().setRoute(RedirectRoute.REDIRECT_ROUTE_COURT);
    dispatcher(
        redirect.clone().setName(stage.signed.getName()), redirect.setName(stage.closed.getName()));
    add(
        redirect
            .setName(stage.signed.getName())
            .setRoute(RedirectRoute.REDIRECT_ROUTE_REPEAT_WITHOUT_NEW_FACTS)
            .setEarlierCase(NO_CASE),
        calls.overseer,
        "NOT_FOUND CASE_NOT_FOUND",
        "name",
        NO_CASE);
  }

  private TriageCaseRequest.Builder triage(Case c) {
    return TriageCaseRequest.newBuilder().setName(c.getName()).setTier(Tier.TIER_ORDINARY);
  }

  private DispatchCaseRequest.Builder dispatch(Case c) {
    return DispatchCaseRequest.newBuilder().setName(c.getName());
  }

  private SubmitCaseRequest.Builder submit(Case c) {
    return SubmitCaseRequest.newBuilder()
        .setName(c.getName())
        .setActingOfficer(calls.villager())
        .setReason("村里解决不了");
  }
}
