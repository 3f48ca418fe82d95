package org.fengqiao.adapters.grpc;

import java.util.Set;
import org.fengqiao.application.mediation.MediatorView;
import org.fengqiao.application.mediation.UpdateMediator;
import org.fengqiao.domain.mediation.Engagement;
import org.fengqiao.domain.mediation.LanguageTag;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediatorKind;
import org.fengqiao.domain.mediation.MediatorProfile;
import org.fengqiao.domain.mediation.MediatorStatus;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.Skill;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.proto.mediation.v1.Mediator;

/** Mediators between the contract and the rules. */
final class MediatorProtos {
  static final EnumNames<MediatorKind, org.fengqiao.proto.mediation.v1.MediatorKind> KIND =
      EnumNames.of(
          MediatorKind.class, org.fengqiao.proto.mediation.v1.MediatorKind.class, "MEDIATOR_KIND");
  static final EnumNames<MediatorStatus, org.fengqiao.proto.mediation.v1.MediatorStatus> STATUS =
      EnumNames.of(
          MediatorStatus.class,
          org.fengqiao.proto.mediation.v1.MediatorStatus.class,
          "MEDIATOR_STATUS");
  private static final EnumNames<Engagement, org.fengqiao.proto.mediation.v1.Engagement>
      ENGAGEMENT =
          EnumNames.of(
              Engagement.class, org.fengqiao.proto.mediation.v1.Engagement.class, "ENGAGEMENT");

  private MediatorProtos() {}

  static MediatorProfile profile(Mediator given) {
    return new MediatorProfile(
        KIND.required("kind", given.getKind()),
        ENGAGEMENT.required("engagement", given.getEngagement()),
        organizations(given),
        skills(given),
        languages(given),
        given.getMostOpen(),
        conflicts(given));
  }

  static UpdateMediator.Change change(UpdateMask mask, Mediator given) {
    return new UpdateMediator.Change(
        mask.value("kind", () -> KIND.required("kind", given.getKind())),
        mask.value("engagement", () -> ENGAGEMENT.required("engagement", given.getEngagement())),
        mask.value("organizations", () -> organizations(given)),
        mask.value("skills", () -> skills(given)),
        mask.value("languages", () -> languages(given)),
        mask.value("most_open", given::getMostOpen),
        mask.value("conflict_units", () -> conflicts(given)));
  }

  private static Set<OrganizationId> organizations(Mediator given) {
    return MediatorNames.all(
        "organizations", given.getOrganizationsList(), MediatorNames::organization);
  }

  private static Set<Skill> skills(Mediator given) {
    return MediatorNames.all(
        "skills", given.getSkillsList(), (field, text) -> Nested.as(field, () -> new Skill(text)));
  }

  private static Set<LanguageTag> languages(Mediator given) {
    return MediatorNames.all(
        "languages",
        given.getLanguagesList(),
        (field, text) -> Nested.as(field, () -> new LanguageTag(text)));
  }

  private static Set<UnitId> conflicts(Mediator given) {
    return MediatorNames.all("conflict_units", given.getConflictUnitsList(), Names::unit);
  }

  static Mediator toProto(MediatorView view) {
    var mediator = view.mediator().aggregate();
    var load = mediator.load();
    var proto =
        known(mediator.profile())
            .setName(mediator.id().name())
            .setOfficer(Names.of(mediator.officer()))
            .setOfficerName(view.name())
            .setStatus(STATUS.toProto(mediator.state().status()))
            .setStatusReason(view.words())
            .setAbsent(view.absent())
            .setTakenCount(load.taken())
            .addAllOpenMediations(load.open().stream().map(MediationId::name).toList())
            .setEtag(view.mediator().version().etag())
            .setRegisterTime(Times.toProto(mediator.registered()));
    mediator.state().since().ifPresent(time -> proto.setStatusTime(Times.toProto(time)));
    load.last().ifPresent(time -> proto.setLastTakeTime(Times.toProto(time)));
    return proto.build();
  }

  /** Sorted where the order says nothing, so that the same is always shown the same. */
  private static Mediator.Builder known(MediatorProfile profile) {
    return Mediator.newBuilder()
        .setKind(KIND.toProto(profile.kind()))
        .setEngagement(ENGAGEMENT.toProto(profile.engagement()))
        .addAllOrganizations(
            profile.organizations().stream().map(OrganizationId::name).sorted().toList())
        .addAllSkills(profile.skills().stream().map(Skill::value).sorted().toList())
        .addAllLanguages(profile.languages().stream().map(LanguageTag::value).sorted().toList())
        .setMostOpen(profile.mostOpen())
        .addAllConflictUnits(profile.conflicts().stream().map(Names::of).sorted().toList());
  }
}
