package org.fengqiao.bench;

import static org.fengqiao.proto.cases.v1.Channel.CHANNEL_CLUE;

import io.grpc.Channel;
import java.util.List;
import org.fengqiao.application.Ids;
import org.fengqiao.proto.grids.v1.Division;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.ListDivisionsRequest;
import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.CreateOfficerRequest;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.CreateUnitRequest;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.Unit;
import org.fengqiao.proto.people.v1.UnitKind;

/**
 * What the load needs on a server's demo.
 *
 * @param token of a partner that reports and acts for the unit
 * @param unit {@code units/{uuid}}
 * @param officer {@code officers/{uuid}}, with a post in the unit
 */
record Ground(String token, String unit, String officer) {
  static final String DISTRICT = "divisions/620402000000";
  private static final List<Right> CALLS =
      List.of(
          Right.RIGHT_REPORT_CASE,
          Right.RIGHT_DISPATCH_CASE,
          Right.RIGHT_SIGN_FOR_CASE,
          Right.RIGHT_RESOLVE_CASE,
          Right.RIGHT_CLOSE_CASE);

  /** Sets it up anew with the demo's token. */
  static Ground prepare(int port, String demoToken, Ids ids) {
    var channel = Partner.connect(port);
    try {
      var partners = Partner.as(demoToken, PartnerServiceGrpc.newBlockingStub(channel));
      var people = Partner.as(demoToken, PeopleServiceGrpc.newBlockingStub(channel));
      var unit = unit(people, ids);
      var officer = officer(people, unit, ids);
      return new Ground(token(partners, List.of(unit), CALLS, ids), unit, officer);
    } finally {
      channel.shutdownNow();
    }
  }

  /** The villages of the demo's district, as {@code divisions/{code}}. */
  static List<String> villages(Channel channel, String token) {
    var asked =
        ListDivisionsRequest.newBuilder()
            .setParent(DISTRICT)
            .setLevel(DivisionLevel.DIVISION_LEVEL_VILLAGE)
            .setPageSize(500)
            .build();
    return Partner.as(token, GridServiceGrpc.newBlockingStub(channel))
        .listDivisions(asked)
        .getDivisionsList()
        .stream()
        .map(Division::getName)
        .toList();
  }

  /** A unit of the district, made anew. */
  static String unit(PeopleServiceGrpc.PeopleServiceBlockingStub people, Ids ids) {
    var unit =
        Unit.newBuilder()
            .setKind(UnitKind.UNIT_KIND_CENTRE)
            .setDisplayName("压测单位")
            .setDivision(DISTRICT);
    return people
        .createUnit(
            CreateUnitRequest.newBuilder()
                .setRequestId(ids.next().toString())
                .setUnit(unit)
                .build())
        .getUnit()
        .getName();
  }

  /** Somebody with a post in a unit of the district. */
  static String officer(PeopleServiceGrpc.PeopleServiceBlockingStub people, String unit, Ids ids) {
    var post =
        people.createPost(
            CreatePostRequest.newBuilder()
                .setRequestId(ids.next().toString())
                .setPost(
                    Post.newBuilder()
                        .setRole("bench-handler")
                        .setUnit(unit)
                        .setPatch(DISTRICT)
                        .setTitle("压测岗"))
                .build());
    var officer =
        people.createOfficer(
            CreateOfficerRequest.newBuilder()
                .setRequestId(ids.next().toString())
                .setOfficer(Officer.newBuilder().setDisplayName("压测员"))
                .build());
    people.appointOfficer(
        AppointOfficerRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setPost(post.getPost().getName())
            .setOfficer(officer.getOfficer().getName())
            .build());
    return officer.getOfficer().getName();
  }

  /** The token of a partner made anew, that acts for units and may call so much. */
  static String token(
      PartnerServiceGrpc.PartnerServiceBlockingStub partners,
      List<String> units,
      List<Right> calls,
      Ids ids) {
    var rights =
        Rights.newBuilder()
            .addAllCalls(calls)
            .addAllChannels(List.of(Reports.ROUTED, Reports.MANUAL, CHANNEL_CLUE))
            .addManualChannels(Reports.MANUAL)
            .addReportDivisions(DISTRICT)
            .addAllActingUnits(units);
    var id = "bench-" + ids.random(8);
    var partner =
        partners.registerPartner(
            RegisterPartnerRequest.newBuilder()
                .setRequestId(ids.next().toString())
                .setPartnerId(id)
                .setDisplayName("压测")
                .setDefaultDivision(DISTRICT)
                .setRights(rights)
                .build());
    return partners
        .issueToken(
            IssueTokenRequest.newBuilder()
                .setRequestId(ids.next().toString())
                .setParent(partner.getPartner().getName())
                .build())
        .getSecret();
  }
}
