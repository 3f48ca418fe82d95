package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.mediation.EndMediator;
import org.fengqiao.application.mediation.GetMediator;
import org.fengqiao.application.mediation.ListMediators;
import org.fengqiao.application.mediation.MediatorFilter;
import org.fengqiao.application.mediation.MediatorViews;
import org.fengqiao.application.mediation.PauseMediator;
import org.fengqiao.application.mediation.RegisterMediator;
import org.fengqiao.application.mediation.ResumeMediator;
import org.fengqiao.application.mediation.UpdateMediator;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.proto.mediation.v1.EndMediatorRequest;
import org.fengqiao.proto.mediation.v1.EndMediatorResponse;
import org.fengqiao.proto.mediation.v1.GetMediatorRequest;
import org.fengqiao.proto.mediation.v1.ListMediatorsRequest;
import org.fengqiao.proto.mediation.v1.ListMediatorsResponse;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.PauseMediatorRequest;
import org.fengqiao.proto.mediation.v1.PauseMediatorResponse;
import org.fengqiao.proto.mediation.v1.RegisterMediatorRequest;
import org.fengqiao.proto.mediation.v1.RegisterMediatorResponse;
import org.fengqiao.proto.mediation.v1.ResumeMediatorRequest;
import org.fengqiao.proto.mediation.v1.ResumeMediatorResponse;
import org.fengqiao.proto.mediation.v1.UpdateMediatorRequest;
import org.fengqiao.proto.mediation.v1.UpdateMediatorResponse;

/** Translates the calls about mediators. */
final class MediatorCalls {
  private static final List<String> CHANGEABLE =
      List.of(
          "kind",
          "engagement",
          "organizations",
          "skills",
          "languages",
          "most_open",
          "conflict_units");
  private static final String FIELD = "mediator";

  private final RegisterMediator register;
  private final GetMediator get;
  private final ListMediators list;
  private final UpdateMediator update;
  private final PauseMediator pause;
  private final ResumeMediator resume;
  private final EndMediator end;
  private final MediatorViews views;

  @Inject
  MediatorCalls(
      RegisterMediator register,
      GetMediator get,
      ListMediators list,
      UpdateMediator update,
      PauseMediator pause,
      ResumeMediator resume,
      EndMediator end,
      MediatorViews views) {
    this.register = register;
    this.get = get;
    this.list = list;
    this.update = update;
    this.pause = pause;
    this.resume = resume;
    this.end = end;
    this.views = views;
  }

  RegisterMediatorResponse register(Caller caller, RegisterMediatorRequest request) {
    var given = request.getMediator();
    var answer =
        Nested.in(
            FIELD,
            given,
            () ->
                register.register(
                    caller,
                    new RegisterMediator.Command(
                        Requests.of(caller, request),
                        Names.officer("officer", given.getOfficer()),
                        MediatorProtos.profile(given))));
    return RegisterMediatorResponse.newBuilder()
        .setMediator(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  Mediator get(Caller caller, GetMediatorRequest request) {
    return MediatorProtos.toProto(
        get.get(caller, MediatorNames.mediator("name", request.getName())));
  }

  ListMediatorsResponse list(Caller caller, ListMediatorsRequest request) {
    var page = Page.of(request);
    var filter =
        new MediatorFilter(
            Names.optional(
                request.getOrganization(),
                name -> MediatorNames.organization("organization", name)),
            MediatorProtos.STATUS.optional("status", request.getStatus()));
    var shown = page.show(asked -> list.list(caller, filter, asked), MediatorProtos::toProto);
    return ListMediatorsResponse.newBuilder()
        .addAllMediators(shown.items())
        .setNextPageToken(shown.next())
        .build();
  }

  UpdateMediatorResponse update(Caller caller, UpdateMediatorRequest request) {
    var given = request.getMediator();
    var mask = UpdateMask.of(request.getUpdateMask(), CHANGEABLE);
    var answer =
        Nested.in(
            FIELD,
            given,
            () ->
                update.update(
                    caller,
                    new UpdateMediator.Command(
                        MediatorNames.revision(caller, request, given, MediatorNames::mediator),
                        MediatorProtos.change(mask, given))));
    return UpdateMediatorResponse.newBuilder()
        .setMediator(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  PauseMediatorResponse pause(Caller caller, PauseMediatorRequest request) {
    var revision = MediatorNames.revision(caller, request, MediatorNames::mediator);
    var answer = pause.pause(caller, new PauseMediator.Command(revision, request.getReason()));
    return PauseMediatorResponse.newBuilder()
        .setMediator(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  ResumeMediatorResponse resume(Caller caller, ResumeMediatorRequest request) {
    var answer =
        resume.resume(caller, MediatorNames.revision(caller, request, MediatorNames::mediator));
    return ResumeMediatorResponse.newBuilder()
        .setMediator(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  EndMediatorResponse end(Caller caller, EndMediatorRequest request) {
    var revision = MediatorNames.revision(caller, request, MediatorNames::mediator);
    var answer = end.end(caller, new EndMediator.Command(revision, request.getReason()));
    return EndMediatorResponse.newBuilder()
        .setMediator(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  private Mediator shown(Answer<org.fengqiao.domain.mediation.Mediator> answer) {
    return MediatorProtos.toProto(views.of(answer.resource()));
  }
}
