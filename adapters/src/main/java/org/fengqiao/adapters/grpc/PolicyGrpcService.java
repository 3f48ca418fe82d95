package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.policies.v1.Calendar;
import org.fengqiao.proto.policies.v1.Catalogue;
import org.fengqiao.proto.policies.v1.GetCalendarRequest;
import org.fengqiao.proto.policies.v1.GetCatalogueRequest;
import org.fengqiao.proto.policies.v1.GetPackRequest;
import org.fengqiao.proto.policies.v1.ListCalendarsRequest;
import org.fengqiao.proto.policies.v1.ListCalendarsResponse;
import org.fengqiao.proto.policies.v1.ListCataloguesRequest;
import org.fengqiao.proto.policies.v1.ListCataloguesResponse;
import org.fengqiao.proto.policies.v1.ListCategoriesRequest;
import org.fengqiao.proto.policies.v1.ListCategoriesResponse;
import org.fengqiao.proto.policies.v1.ListPacksRequest;
import org.fengqiao.proto.policies.v1.ListPacksResponse;
import org.fengqiao.proto.policies.v1.Pack;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.PublishCalendarRequest;
import org.fengqiao.proto.policies.v1.PublishCalendarResponse;
import org.fengqiao.proto.policies.v1.PublishCatalogueRequest;
import org.fengqiao.proto.policies.v1.PublishCatalogueResponse;
import org.fengqiao.proto.policies.v1.PublishPackRequest;
import org.fengqiao.proto.policies.v1.PublishPackResponse;
import org.fengqiao.proto.policies.v1.ValidateCatalogueRequest;
import org.fengqiao.proto.policies.v1.ValidateCatalogueResponse;
import org.fengqiao.proto.policies.v1.ValidatePackRequest;
import org.fengqiao.proto.policies.v1.ValidatePackResponse;

/** Serves {@code fengqiao.policies.v1.PolicyService}. */
public final class PolicyGrpcService extends PolicyServiceGrpc.PolicyServiceImplBase {
  private final PackCalls packs;
  private final CalendarCalls calendars;
  private final CatalogueCalls catalogues;

  @Inject
  PolicyGrpcService(PackCalls packs, CalendarCalls calendars, CatalogueCalls catalogues) {
    this.packs = packs;
    this.calendars = calendars;
    this.catalogues = catalogues;
  }

  @Override
  public void validatePack(ValidatePackRequest request, StreamObserver<ValidatePackResponse> out) {
    respond(out, () -> packs.validate(caller(), request));
  }

  @Override
  public void publishPack(PublishPackRequest request, StreamObserver<PublishPackResponse> out) {
    respond(out, () -> packs.publish(caller(), request));
  }

  @Override
  public void getPack(GetPackRequest request, StreamObserver<Pack> out) {
    respond(out, () -> packs.get(caller(), request));
  }

  @Override
  public void listPacks(ListPacksRequest request, StreamObserver<ListPacksResponse> out) {
    respond(out, () -> packs.list(caller(), request));
  }

  @Override
  public void publishCalendar(
      PublishCalendarRequest request, StreamObserver<PublishCalendarResponse> out) {
    respond(out, () -> calendars.publish(caller(), request));
  }

  @Override
  public void getCalendar(GetCalendarRequest request, StreamObserver<Calendar> out) {
    respond(out, () -> calendars.get(caller(), request));
  }

  @Override
  public void listCalendars(
      ListCalendarsRequest request, StreamObserver<ListCalendarsResponse> out) {
    respond(out, () -> calendars.list(caller(), request));
  }

  @Override
  public void validateCatalogue(
      ValidateCatalogueRequest request, StreamObserver<ValidateCatalogueResponse> out) {
    respond(out, () -> catalogues.validate(caller(), request));
  }

  @Override
  public void publishCatalogue(
      PublishCatalogueRequest request, StreamObserver<PublishCatalogueResponse> out) {
    respond(out, () -> catalogues.publish(caller(), request));
  }

  @Override
  public void getCatalogue(GetCatalogueRequest request, StreamObserver<Catalogue> out) {
    respond(out, () -> catalogues.get(caller(), request));
  }

  @Override
  public void listCatalogues(
      ListCataloguesRequest request, StreamObserver<ListCataloguesResponse> out) {
    respond(out, () -> catalogues.list(caller(), request));
  }

  @Override
  public void listCategories(
      ListCategoriesRequest request, StreamObserver<ListCategoriesResponse> out) {
    respond(out, () -> catalogues.list(caller(), request));
  }
}
