package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.ResolveResponsible;
import org.fengqiao.application.people.Responsible;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.proto.people.v1.ClockLimit;
import org.fengqiao.proto.people.v1.Gap;
import org.fengqiao.proto.people.v1.Holder;
import org.fengqiao.proto.people.v1.ResolveResponsibleRequest;
import org.fengqiao.proto.people.v1.ResolveResponsibleResponse;
import org.fengqiao.proto.people.v1.ResponsibleStep;

/** Translates the question who must act. */
final class ResponsibleCalls {
  private final ResolveResponsible resolve;

  @Inject
  ResponsibleCalls(ResolveResponsible resolve) {
    this.resolve = resolve;
  }

  ResolveResponsibleResponse resolve(Caller caller, ResolveResponsibleRequest request) {
    var command =
        new ResolveResponsible.Command(
            Spots.required("patch", request.getPatch()),
            Names.optional(request.getCategory(), CategoryCode::new),
            CaseEnums.TIER.optional("tier", request.getTier()),
            PeopleProtos.time("at_time", request.hasAtTime(), request.getAtTime()));
    var found = resolve.resolve(caller, command);
    var proto =
        ResolveResponsibleResponse.newBuilder()
            .setPackVersion(found.pack().toString())
            .setPatch(Spots.toProto(found.patch()))
            .setCategory(request.getCategory())
            .setTier(CaseEnums.TIER.toProto(found.tier()));
    for (int i = 0; i < found.steps().size(); i++) {
      proto.addSteps(step(i, found.steps().get(i)));
    }
    found.clocks().forEach(clock -> proto.addClocks(limit(clock)));
    return proto.build();
  }

  private static ResponsibleStep step(int index, Responsible.Step step) {
    var rule = step.place().step();
    var proto =
        ResponsibleStep.newBuilder()
            .setStep(index)
            .setRole(rule.role().value())
            .setDivision(Names.of(step.place().division()))
            .setGap(gap(step))
            .setSilenceMoves(rule.silenceMoves());
    rule.clock().ifPresent(clock -> proto.setClock(clock.value()));
    step.post()
        .ifPresent(post ->
            proto
                .setPost(Names.of(post.id()))
                .setTitle(post.title())
                .setUnit(Names.of(post.unit())));
    step.holders().forEach(holder -> proto.addHolders(holder(holder)));
    return proto.build();
  }

  private static Holder holder(Responsible.Holder holder) {
    var proto =
        Holder.newBuilder().setOfficer(Names.of(holder.officer())).setDisplayName(holder.name());
    holder.deputyFor().ifPresent(absent -> proto.setDeputyFor(Names.of(absent)));
    return proto.build();
  }

  private static Gap gap(Responsible.Step step) {
    if (step.post().isEmpty()) {
      return Gap.GAP_NO_POST;
    }
    if (step.absent()) {
      return Gap.GAP_HOLDERS_ABSENT;
    }
    return step.holders().isEmpty() ? Gap.GAP_NO_HOLDER : Gap.GAP_UNSPECIFIED;
  }

  private static ClockLimit limit(CaseClock clock) {
    return ClockLimit.newBuilder()
        .setClock(clock.name().value())
        .setStartEvent(CaseEnums.CLOCK_EVENT.toProto(clock.startsOn()))
        .setBudget(ClockProtos.budget(clock.spec().budget()))
        .setCalendar("calendars/" + clock.spec().calendar().value())
        .addAllChannels(clock.channels().stream().map(CaseEnums.CHANNEL::toProto).toList())
        .build();
  }
}
