package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.proto.mediation.v1.EndMediatorRequest;
import org.fengqiao.proto.mediation.v1.Engagement;
import org.fengqiao.proto.mediation.v1.GetMediatorRequest;
import org.fengqiao.proto.mediation.v1.ListMediatorsRequest;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.MediatorKind;
import org.fengqiao.proto.mediation.v1.MediatorServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediatorStatus;
import org.fengqiao.proto.mediation.v1.PauseMediatorRequest;
import org.fengqiao.proto.mediation.v1.ResumeMediatorRequest;
import org.fengqiao.proto.mediation.v1.UpdateMediatorRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A centre registers its mediators over the wire. */
class MediatorGrpcTest {
  private final MediatorWire wire = new MediatorWire();
  private final MediationOrganization centre = wire.create(wire.centre());

  @AfterEach
  void stop() {
    wire.close();
  }

  private Mediator get(Mediator mediator) {
    return wire.mediators.getMediator(
        GetMediatorRequest.newBuilder().setName(mediator.getName()).build());
  }

  @Test
  void registersAndShowsAMediator() {
    var given =
        wire.mediator(centre)
            .addSkills("labour")
            .addSkills("family")
            .addLanguages("zh-cn")
            .addConflictUnits(wire.aUnit());
    var registering = wire.registering(given);
    var made = wire.mediators.registerMediator(registering);
    assertFalse(made.getRepeated());
    assertTrue(wire.mediators.registerMediator(registering).getRepeated());
    var one = made.getMediator();
    assertEquals(
        given
            .clone()
            .setName(one.getName())
            .setOfficerName("王和")
            .clearSkills()
            .addSkills("family")
            .addSkills("labour")
            .setLanguages(0, "zh-CN")
            .setStatus(MediatorStatus.MEDIATOR_STATUS_ACTIVE)
            .setEtag("1")
            .setRegisterTime(Times.toProto(wire.town.town.now()))
            .build(),
        one);
    assertEquals(one, get(one));
  }

  @Test
  void showsLoadAndWhetherTheOfficerIsAway() {
    var one = wire.register(wire.mediator(centre));
    var id = MediatorNames.mediator("name", one.getName());
    var dispute = new MediationId(new UUID(3, 1));
    var now = wire.town.town.now();
    wire.town
        .memory
        .deciding()
        .act(() -> {
          var found = wire.town.register.mediator(id);
          var taken = found.aggregate().take(dispute, now);
          return Optional.of(Changes.moving(Actor.FENGQIAO, now, found, taken));
        });
    var officer = Names.officer("officer", one.getOfficer());
    wire.town.office.recordAbsence.record(
        GroundTown.caller(), wire.town.office.leaving(officer, Optional.empty()));
    assertEquals(
        one.toBuilder()
            .setTakenCount(1)
            .addOpenMediations("mediations/" + dispute.value())
            .setLastTakeTime(Times.toProto(now))
            .setAbsent(true)
            .setEtag("2")
            .build(),
        get(one));
    assertEquals(1, wire.register(wire.mediator(centre)).getTakenCount());
  }

  @Test
  void pausesResumesAndEnds() {
    var one = wire.register(wire.mediator(centre));
    var pausing = pausing(one, "借调").build();
    var paused = wire.mediators.pauseMediator(pausing).getMediator();
    assertEquals(MediatorStatus.MEDIATOR_STATUS_PAUSED, paused.getStatus());
    assertEquals("借调", paused.getStatusReason());
    assertTrue(paused.hasStatusTime());
    assertTrue(wire.mediators.pauseMediator(pausing).getRepeated());
    var resuming =
        ResumeMediatorRequest.newBuilder().setRequestId(wire.id()).setName(one.getName()).build();
    var back = wire.mediators.resumeMediator(resuming).getMediator();
    assertEquals(one.toBuilder().setEtag("3").build(), back);
    assertTrue(wire.mediators.resumeMediator(resuming).getRepeated());
    var ending =
        EndMediatorRequest.newBuilder()
            .setRequestId(wire.id())
            .setName(one.getName())
            .setReason("退休")
            .build();
    var ended = wire.mediators.endMediator(ending).getMediator();
    assertEquals(MediatorStatus.MEDIATOR_STATUS_ENDED, ended.getStatus());
    assertEquals(List.of(centre.getName()), ended.getOrganizationsList());
    assertTrue(wire.mediators.endMediator(ending).getRepeated());
    assertEquals("退休", get(one).getStatusReason());
  }

  private PauseMediatorRequest.Builder pausing(Mediator one, String reason) {
    return PauseMediatorRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(one.getName())
        .setReason(reason);
  }

  @Test
  void changesWhatTheMaskNames() {
    var one = wire.register(wire.mediator(centre).addSkills("labour"));
    var other = wire.create(wire.subCentre(centre));
    var wanted =
        one.toBuilder()
            .setKind(MediatorKind.MEDIATOR_KIND_EXPERT)
            .setEngagement(Engagement.ENGAGEMENT_PART_TIME)
            .clearOrganizations()
            .addOrganizations(other.getName())
            .clearSkills()
            .addLanguages("ug")
            .setMostOpen(9)
            .addConflictUnits(wire.aUnit());
    var all =
        updating(
            wanted,
            "kind",
            "engagement",
            "organizations",
            "skills",
            "languages",
            "most_open",
            "conflict_units");
    var changed = wire.mediators.updateMediator(all.build());
    assertEquals(wanted.clone().setEtag("2").build(), changed.getMediator());
    assertTrue(wire.mediators.updateMediator(all.build()).getRepeated());
    var shrunk =
        wire.mediators.updateMediator(updating(one.toBuilder().clearEtag(), "most_open").build());
    assertEquals(wanted.clone().setMostOpen(5).setEtag("3").build(), shrunk.getMediator());
    var stale = updating(one.toBuilder().setEtag("older"), "most_open").build();
    assertEquals(
        "ABORTED STALE_ETAG", Refused.by(() -> wire.mediators.updateMediator(stale)).what());
  }

  private UpdateMediatorRequest.Builder updating(Mediator.Builder one, String... paths) {
    return UpdateMediatorRequest.newBuilder()
        .setRequestId(wire.id())
        .setMediator(one)
        .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)));
  }

  @Test
  void listsThoseOfAnOrganizationOrAllPageByPage() {
    var other = wire.create(wire.centre());
    var first = wire.register(wire.mediator(centre));
    var second = wire.register(wire.mediator(centre, other));
    var third = wire.register(wire.mediator(other));
    var _ = wire.mediators.pauseMediator(pausing(second, "借调").build());
    var asked = ListMediatorsRequest.newBuilder();
    assertEquals(names(first, second, third), listed(asked));
    assertEquals(names(first, second), listed(asked.setOrganization(centre.getName())));
    asked.setStatus(MediatorStatus.MEDIATOR_STATUS_PAUSED);
    assertEquals(names(second), listed(asked));
    assertEquals(names(second), listed(asked.clearOrganization()));
  }

  private static List<String> names(Mediator... some) {
    return List.of(some).stream().map(Mediator::getName).toList();
  }

  private List<String> listed(ListMediatorsRequest.Builder asked) {
    var found = new ArrayList<String>();
    var next = asked.clone().setPageSize(1);
    do {
      var page = wire.mediators.listMediators(next.build());
      page.getMediatorsList().forEach(one -> found.add(one.getName()));
      next.setPageToken(page.getNextPageToken());
    } while (!next.getPageToken().isEmpty());
    return found;
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var fit = wire.mediator(centre);
    Map.of(
            "officer", fit.clone().setOfficer("officers/1"),
            "kind", fit.clone().clearKind(),
            "engagement", fit.clone().clearEngagement(),
            "organizations", fit.clone().clearOrganizations(),
            "organizations[1]", fit.clone().addOrganizations("mediationOrganizations/1"),
            "skills[1]", fit.clone().addSkills("labour").addSkills("Labour"),
            "languages[0]", fit.clone().addLanguages("zh_CN"),
            "most_open", fit.clone().setMostOpen(201),
            "conflict_units[0]", fit.clone().addConflictUnits("units/1"))
        .forEach((field, broken) -> assertField("mediator." + field, wire.registering(broken)));
    var one = wire.register(fit);
    assertField("update_mask", updating(one.toBuilder(), "officer").build());
    assertField(
        "mediator.most_open",
        updating(one.toBuilder().clearEtag().setMostOpen(0), "most_open").build());
    assertField(
        "mediator.organizations",
        updating(one.toBuilder().clearEtag().clearOrganizations(), "organizations").build());
    assertField("reason", pausing(one, " ").build());
    assertField("name", pausing(one, "借调").setName("mediators/1").build());
  }

  private void assertField(String field, Message request) {
    var rpcs = new UnaryRpcs(MediatorServiceGrpc.getServiceDescriptor());
    for (var language : List.of("en", "zh-CN")) {
      var refused = Refused.by(() -> rpcs.send(wire.harness.as(wire.centre, language), request));
      assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
      assertEquals(field, refused.field());
      assertEquals(language.equals("zh-CN"), refused.message().matches(".*\\p{IsHan}.*"));
    }
  }
}
