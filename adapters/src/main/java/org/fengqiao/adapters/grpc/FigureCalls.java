package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.statistics.GetMediationFigures;
import org.fengqiao.application.statistics.ListMediatorFigures;
import org.fengqiao.application.statistics.ListOrganizationFigures;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.proto.statistics.v1.GetMediationFiguresRequest;
import org.fengqiao.proto.statistics.v1.GetMediationFiguresResponse;
import org.fengqiao.proto.statistics.v1.ListMediatorFiguresRequest;
import org.fengqiao.proto.statistics.v1.ListMediatorFiguresResponse;
import org.fengqiao.proto.statistics.v1.ListOrganizationFiguresRequest;
import org.fengqiao.proto.statistics.v1.ListOrganizationFiguresResponse;

/** Translates the calls about what mediations come to. */
final class FigureCalls {
  private final GetMediationFigures get;
  private final ListOrganizationFigures organizations;
  private final ListMediatorFigures mediators;

  @Inject
  FigureCalls(
      GetMediationFigures get,
      ListOrganizationFigures organizations,
      ListMediatorFigures mediators) {
    this.get = get;
    this.organizations = organizations;
    this.mediators = mediators;
  }

  GetMediationFiguresResponse get(Caller caller, GetMediationFiguresRequest request) {
    var query =
        new GetMediationFigures.Query(
            subject(request), Times.toDays(request.getStartDay(), request.getEndDay()));
    var found = get.get(caller, query);
    return GetMediationFiguresResponse.newBuilder()
        .setFigures(FigureProtos.toProto(found.figures()))
        .setCounted(FigureProtos.counted(found))
        .build();
  }

  private static FigureSubject subject(GetMediationFiguresRequest request) {
    return switch (request.getSubjectCase()) {
      case DIVISION ->
          new FigureSubject.OfDivision(Names.division("division", request.getDivision()));
      case ORGANIZATION ->
          new FigureSubject.OfOrganization(
              MediatorNames.organization("organization", request.getOrganization()));
      case MEDIATOR ->
          new FigureSubject.OfMediator(MediatorNames.mediator("mediator", request.getMediator()));
      case SUBJECT_NOT_SET ->
          throw Refusal.invalid("subject", "is one division, organization or mediator");
    };
  }

  ListOrganizationFiguresResponse listOrganizations(
      Caller caller, ListOrganizationFiguresRequest request) {
    var page = Page.of(request);
    var query =
        new ListOrganizationFigures.Query(
            Names.division("division", request.getDivision()),
            OrganizationProtos.KIND.optional("kind", request.getKind()),
            Times.toDays(request.getStartDay(), request.getEndDay()),
            page.asked());
    var found = organizations.list(caller, query);
    return ListOrganizationFiguresResponse.newBuilder()
        .addAllOrganizations(found.figures().map(FigureProtos::toProto).items())
        .setNextPageToken(page.next(found.figures()))
        .setCounted(FigureProtos.counted(found))
        .build();
  }

  ListMediatorFiguresResponse listMediators(Caller caller, ListMediatorFiguresRequest request) {
    var page = Page.of(request);
    var query =
        new ListMediatorFigures.Query(
            MediatorNames.organization("organization", request.getOrganization()),
            Times.toDays(request.getStartDay(), request.getEndDay()),
            page.asked());
    var found = mediators.list(caller, query);
    return ListMediatorFiguresResponse.newBuilder()
        .addAllMediators(found.figures().map(FigureProtos::toProto).items())
        .setNextPageToken(page.next(found.figures()))
        .setCounted(FigureProtos.counted(found))
        .build();
  }
}
