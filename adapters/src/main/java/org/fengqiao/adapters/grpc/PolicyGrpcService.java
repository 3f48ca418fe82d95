package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.policies.v1.Calendar;
import org.fengqiao.proto.policies.v1.GetCalendarRequest;
import org.fengqiao.proto.policies.v1.GetPackRequest;
import org.fengqiao.proto.policies.v1.ListCalendarsRequest;
import org.fengqiao.proto.policies.v1.ListCalendarsResponse;
import org.fengqiao.proto.policies.v1.ListPacksRequest;
import org.fengqiao.proto.policies.v1.ListPacksResponse;
import org.fengqiao.proto.policies.v1.Pack;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.PublishCalendarRequest;
import org.fengqiao.proto.policies.v1.PublishCalendarResponse;
import org.fengqiao.proto.policies.v1.PublishPackRequest;
import org.fengqiao.proto.policies.v1.PublishPackResponse;
import org.fengqiao.proto.policies.v1.ValidatePackRequest;
import org.fengqiao.proto.policies.v1.ValidatePackResponse;

/** Serves {@code fengqiao.policies.v1.PolicyService}. */
public final class PolicyGrpcService extends PolicyServiceGrpc.PolicyServiceImplBase {
  private final PackCalls packs;
  private final CalendarCalls calendars;

  @Inject
  PolicyGrpcService(PackCalls packs, CalendarCalls calendars) {
    this.packs = packs;
    this.calendars = calendars;
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
}
