package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.mediation.CloseOrganization;
import org.fengqiao.application.mediation.CreateOrganization;
import org.fengqiao.application.mediation.GetOrganization;
import org.fengqiao.application.mediation.ListOrganizations;
import org.fengqiao.application.mediation.OrganizationFilter;
import org.fengqiao.application.mediation.UpdateOrganization;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.mediation.v1.CloseMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.CloseMediationOrganizationResponse;
import org.fengqiao.proto.mediation.v1.CreateMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.CreateMediationOrganizationResponse;
import org.fengqiao.proto.mediation.v1.GetMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.ListMediationOrganizationsRequest;
import org.fengqiao.proto.mediation.v1.ListMediationOrganizationsResponse;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.UpdateMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.UpdateMediationOrganizationResponse;

/** Translates the calls about mediation organizations themselves. */
final class OrganizationCalls {
  private static final List<String> CHANGEABLE = List.of("display_name", "host");
  private static final String FIELD = "mediation_organization";

  private final CreateOrganization create;
  private final GetOrganization get;
  private final ListOrganizations list;
  private final UpdateOrganization update;
  private final CloseOrganization close;

  @Inject
  OrganizationCalls(
      CreateOrganization create,
      GetOrganization get,
      ListOrganizations list,
      UpdateOrganization update,
      CloseOrganization close) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.update = update;
    this.close = close;
  }

  CreateMediationOrganizationResponse create(
      Caller caller, CreateMediationOrganizationRequest request) {
    var one = request.getMediationOrganization();
    var answer =
        Nested.in(
            FIELD,
            one,
            () ->
                create.create(
                    caller,
                    new CreateOrganization.Command(
                        Requests.of(caller, request),
                        one.getDisplayName(),
                        OrganizationProtos.KIND.required("kind", one.getKind()),
                        Names.unit("unit", one.getUnit()),
                        Names.division("division", one.getDivision()),
                        Names.optional(
                            one.getHost(), name -> MediatorNames.organization("host", name)))));
    return CreateMediationOrganizationResponse.newBuilder()
        .setMediationOrganization(OrganizationProtos.toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  MediationOrganization get(Caller caller, GetMediationOrganizationRequest request) {
    return OrganizationProtos.toProto(
        get.get(caller, MediatorNames.organization("name", request.getName())));
  }

  ListMediationOrganizationsResponse list(
      Caller caller, ListMediationOrganizationsRequest request) {
    var page = Page.of(request);
    var filter =
        new OrganizationFilter(
            OrganizationProtos.scope(request),
            OrganizationProtos.KIND.optional("kind", request.getKind()),
            request.getShowClosed());
    var shown = page.show(asked -> list.list(caller, filter, asked), OrganizationProtos::toProto);
    return ListMediationOrganizationsResponse.newBuilder()
        .addAllMediationOrganizations(shown.items())
        .setNextPageToken(shown.next())
        .build();
  }

  UpdateMediationOrganizationResponse update(
      Caller caller, UpdateMediationOrganizationRequest request) {
    var one = request.getMediationOrganization();
    var mask = UpdateMask.of(request.getUpdateMask(), CHANGEABLE);
    var answer =
        Nested.in(
            FIELD,
            one,
            () ->
                update.update(
                    caller,
                    new UpdateOrganization.Command(
                        MediatorNames.revision(caller, request, one, MediatorNames::organization),
                        mask.value("display_name", one::getDisplayName),
                        mask.value("host", () -> host(one)))));
    return UpdateMediationOrganizationResponse.newBuilder()
        .setMediationOrganization(OrganizationProtos.toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  private static UpdateOrganization.Host host(MediationOrganization one) {
    return new UpdateOrganization.Host(
        Names.optional(one.getHost(), name -> MediatorNames.organization("host", name)));
  }

  CloseMediationOrganizationResponse close(
      Caller caller, CloseMediationOrganizationRequest request) {
    var answer =
        close.close(caller, MediatorNames.revision(caller, request, MediatorNames::organization));
    return CloseMediationOrganizationResponse.newBuilder()
        .setMediationOrganization(OrganizationProtos.toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }
}
