package org.fengqiao.bench;

import io.grpc.Channel;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.fengqiao.application.Ids;
import org.fengqiao.proto.mediation.v1.CreateMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.Engagement;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.MediatorKind;
import org.fengqiao.proto.mediation.v1.MediatorServiceGrpc;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
import org.fengqiao.proto.mediation.v1.RegisterMediatorRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;

/**
 * As many committees as a district has, on a server's demo, each of a few mediators who are alike;
 * the first one's unit takes petitions.
 *
 * @param token of a partner that acts for all of them
 */
record DisputeGround(String token, List<Committee> committees) {
  /** Those of Xuecheng. */
  private static final int COMMITTEES = 268;

  private static final int MEDIATORS = 4;

  /**
   * One of them.
   *
   * @param name {@code mediationOrganizations/{uuid}}
   * @param unit {@code units/{uuid}}, which stands behind it
   * @param officer {@code officers/{uuid}}, who acts for it
   */
  record Committee(String name, String unit, String officer) {}

  DisputeGround {
    committees = List.copyOf(committees);
  }

  private static final List<Right> CALLS =
      List.of(
          Right.RIGHT_APPLY_FOR_MEDIATION,
          Right.RIGHT_RECORD_CONSENT,
          Right.RIGHT_ACCEPT_MEDIATION,
          Right.RIGHT_ASSIGN_MEDIATOR,
          Right.RIGHT_MAKE_AGREEMENT,
          Right.RIGHT_GET_MEDIATION,
          Right.RIGHT_LIST_MEDIATIONS,
          Right.RIGHT_REGISTER_PETITION,
          Right.RIGHT_ROUTE_PETITION,
          Right.RIGHT_ACCEPT_PETITION,
          Right.RIGHT_DECIDE_PETITION);

  /** Sets it up anew with the demo's token. */
  static DisputeGround prepare(Channel channel, String token, Ids ids) {
    var committees =
        IntStream.range(0, COMMITTEES).mapToObj(_ -> committee(channel, token, ids)).toList();
    var partners = Partner.as(token, PartnerServiceGrpc.newBlockingStub(channel));
    var units = committees.stream().map(Committee::unit).toList();
    return new DisputeGround(Ground.token(partners, units, CALLS, ids), committees);
  }

  private static Committee committee(Channel channel, String token, Ids ids) {
    var people = Partner.as(token, PeopleServiceGrpc.newBlockingStub(channel));
    var unit = Ground.unit(people, ids);
    var name =
        Partner.as(token, MediationOrganizationServiceGrpc.newBlockingStub(channel))
            .createMediationOrganization(
                CreateMediationOrganizationRequest.newBuilder()
                    .setRequestId(ids.next().toString())
                    .setMediationOrganization(
                        MediationOrganization.newBuilder()
                            .setDisplayName("压测调委会")
                            .setKind(OrganizationKind.ORGANIZATION_KIND_COMMITTEE)
                            .setUnit(unit)
                            .setDivision(Ground.DISTRICT))
                    .build())
            .getMediationOrganization()
            .getName();
    var mediators = Partner.as(token, MediatorServiceGrpc.newBlockingStub(channel));
    for (int i = 0; i < MEDIATORS; i++) {
      mediators.registerMediator(mediator(name, Ground.officer(people, unit, ids), ids));
    }
    return new Committee(name, unit, Ground.officer(people, unit, ids));
  }

  /** Any of them. */
  Committee any() {
    return committees.get(ThreadLocalRandom.current().nextInt(committees.size()));
  }

  private static RegisterMediatorRequest mediator(String organization, String officer, Ids ids) {
    return RegisterMediatorRequest.newBuilder()
        .setRequestId(ids.next().toString())
        .setMediator(
            Mediator.newBuilder()
                .setOfficer(officer)
                .setKind(MediatorKind.MEDIATOR_KIND_PEOPLES_MEDIATOR)
                .setEngagement(Engagement.ENGAGEMENT_FULL_TIME)
                .addOrganizations(organization)
                .addSkills("neighbour")
                .addLanguages("zh-CN")
                .setMostOpen(200))
        .build();
  }
}
