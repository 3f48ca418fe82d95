package org.fengqiao.adapters.grpc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.AttachmentRule;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.CategoryRule;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PatchKind;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.StaffingRule;
import org.fengqiao.proto.people.v1.CreateOfficerRequest;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.CreatePostResponse;
import org.fengqiao.proto.people.v1.CreateUnitRequest;
import org.fengqiao.proto.people.v1.CreateUnitResponse;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc.PeopleServiceBlockingStub;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.Unit;
import org.fengqiao.proto.people.v1.UnitKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Units, posts and officers of a town through the real interceptors, under a pack of two steps. */
abstract class PeopleCalls {
  static final String DISTRICT = "divisions/" + GroundTown.DISTRICT.value();
  static final String TOWN = "divisions/" + GroundTown.TOWN.value();
  static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();

  final MemoryStore memory = new MemoryStore();
  final GroundTown town = new GroundTown(GroundPorts.inMemory(memory));
  final TestPartners partners = new TestPartners();
  final Stopping stopping = new Stopping();
  final GrpcHarness harness =
      new GrpcHarness(
          partners, town.clock, PeopleServices.people(town, memory, new OnePack(), stopping));
  final PeopleServiceBlockingStub people =
      PeopleServiceGrpc.newBlockingStub(harness.as(partners.admit("centre", GroundTown.DISTRICT)));
  private int requests;

  @BeforeEach
  void importGround() {
    town.importRows(GroundTown.ROWS);
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  final CreateUnitResponse create(Unit.Builder unit) {
    return people.createUnit(
        CreateUnitRequest.newBuilder().setRequestId(requestId()).setUnit(unit).build());
  }

  final CreatePostResponse create(Post.Builder post) {
    return people.createPost(
        CreatePostRequest.newBuilder().setRequestId(requestId()).setPost(post).build());
  }

  /** A post in a unit of its own. */
  final Post aPost(String role, String patch) {
    return create(post(create(unit()).getUnit().getName(), role, patch)).getPost();
  }

  final Officer anOfficer(String name) {
    return people
        .createOfficer(
            CreateOfficerRequest.newBuilder()
                .setRequestId(requestId())
                .setOfficer(Officer.newBuilder().setDisplayName(name).setPhone("137 0943 0001"))
                .build())
        .getOfficer();
  }

  static Unit.Builder unit() {
    return Unit.newBuilder()
        .setKind(UnitKind.UNIT_KIND_CENTRE)
        .setDisplayName("水川镇综治中心")
        .setDivision(TOWN);
  }

  static Post.Builder post(String unit, String role, String patch) {
    return Post.newBuilder().setRole(role).setUnit(unit).setPatch(patch).setTitle("主任");
  }

  final String requestId() {
    return new UUID(9, ++requests).toString();
  }

  /** In force on the district: village secretary, then town director, for ordinary matters. */
  static final class OnePack implements Policies {
    private static final PackVersion VERSION = new PackVersion(new PackId("baiyin"), 3);

    @Override
    public Optional<PackInForce> inForce(DivisionCode patch, Instant at) {
      return GroundTown.DISTRICT.contains(patch) && !at.isBefore(GroundTown.MORNING)
          ? Optional.of(new PackInForce(VERSION, rules()))
          : Optional.empty();
    }

    @Override
    public Optional<Rules> rules(PackVersion version) {
      return Optional.of(rules());
    }

    @Override
    public Optional<WorkingCalendar> calendar(CalendarId calendar) {
      return Optional.empty();
    }

    @Override
    public long calendarChanges() {
      return 0;
    }

    private static Rules rules() {
      var secretary = new RoleRule(new Role("village-secretary"), Level.VILLAGE, "村党组织书记");
      var director = new RoleRule(new Role("town-director"), Level.TOWN, "镇综治中心主任");
      return new Rules(
          VERSION.pack(),
          "白银",
          GroundTown.DISTRICT,
          new CalendarId("cn"),
          Optional.empty(),
          Map.of(),
          Set.of(),
          List.of(secretary, director),
          CategoryRules.listing(
              List.of(
                  new CategoryRule(
                      new CategoryCode("water"), "供水", Optional.empty(), Tier.ORDINARY))),
          List.of(
              new Ladder(
                  Tier.ORDINARY,
                  List.of(
                      new LadderStep(secretary, false, Optional.empty()),
                      new LadderStep(director, false, Optional.empty())))),
          List.of(),
          List.of(),
          CodeSchemes.UNIFIED,
          AttachmentRule.DEFAULT,
          List.of(new StaffingRule(director.role(), PatchKind.TOWN, 2)),
          PublicNoticeRule.DEFAULT,
          CaseworkRule.DEFAULT);
    }
  }
}
