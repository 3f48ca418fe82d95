package org.fengqiao.examples.partner;

import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.CreateOfficerRequest;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.CreateUnitRequest;
import org.fengqiao.proto.people.v1.ListOfficersRequest;
import org.fengqiao.proto.people.v1.ListUnitsRequest;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc.PeopleServiceBlockingStub;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.Unit;
import org.fengqiao.proto.people.v1.UnitKind;

/**
 * Sets up the handling unit of this example with an officer in a post, or finds it as an earlier
 * run left it. What a run that was cut short has made is asked for with the same request id again.
 */
final class DemoUnit {
  private static final String NAME = "示例办理单位";

  private final PeopleServiceBlockingStub stub;
  private final Retries retries;
  private final String division;

  /** Sets up with the administrator's token, on {@code divisions/{12 digits}}. */
  DemoUnit(Server server, String adminToken, Retries retries, String division) {
    this.stub = server.as(adminToken, PeopleServiceGrpc.newBlockingStub(server.channel()));
    this.retries = retries;
    this.division = division;
  }

  /** The unit, {@code units/{uuid}}. */
  String unit() throws InterruptedException {
    var list =
        ListUnitsRequest.newBuilder()
            .setDivision(division)
            .setKind(UnitKind.UNIT_KIND_CENTRE)
            .setPageSize(500);
    do {
      var page = retries.call("listing units", () -> stub.listUnits(list.build()));
      for (var unit : page.getUnitsList()) {
        if (unit.getDisplayName().equals(NAME) && unit.getDivision().equals(division)) {
          return unit.getName();
        }
      }
      list.setPageToken(page.getNextPageToken());
    } while (!list.getPageToken().isEmpty());
    var create =
        CreateUnitRequest.newBuilder()
            .setRequestId(RequestIds.of("create unit", division))
            .setUnit(
                Unit.newBuilder()
                    .setKind(UnitKind.UNIT_KIND_CENTRE)
                    .setDisplayName(NAME)
                    .setDivision(division))
            .build();
    return retries.call("setting up the unit", () -> stub.createUnit(create)).getUnit().getName();
  }

  /** Who acts for the unit, {@code officers/{uuid}}. */
  String officer(String unit) throws InterruptedException {
    var list = ListOfficersRequest.newBuilder().setUnit(unit).setPageSize(1).build();
    var found = retries.call("listing officers", () -> stub.listOfficers(list));
    if (found.getOfficersCount() > 0) {
      return found.getOfficers(0).getName();
    }
    var createPost =
        CreatePostRequest.newBuilder()
            .setRequestId(RequestIds.of("create post", unit))
            .setPost(
                Post.newBuilder()
                    .setRole("example-handler")
                    .setUnit(unit)
                    .setPatch(division)
                    .setTitle("示例办理岗"))
            .build();
    var post = retries.call("setting up a post", () -> stub.createPost(createPost)).getPost();
    var createOfficer =
        CreateOfficerRequest.newBuilder()
            .setRequestId(RequestIds.of("create officer", unit))
            .setOfficer(Officer.newBuilder().setDisplayName("示例办理员"))
            .build();
    var officer =
        retries
            .call("registering an officer", () -> stub.createOfficer(createOfficer))
            .getOfficer();
    var appoint =
        AppointOfficerRequest.newBuilder()
            .setRequestId(RequestIds.of("appoint", post.getName()))
            .setPost(post.getName())
            .setOfficer(officer.getName())
            .build();
    retries.call("appointing the officer", () -> stub.appointOfficer(appoint));
    return officer.getName();
  }
}
