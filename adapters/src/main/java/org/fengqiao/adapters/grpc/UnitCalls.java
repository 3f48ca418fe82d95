package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.CreatePost;
import org.fengqiao.application.people.CreateUnit;
import org.fengqiao.application.people.GetPost;
import org.fengqiao.application.people.GetUnit;
import org.fengqiao.application.people.ListPosts;
import org.fengqiao.application.people.ListUnits;
import org.fengqiao.application.people.ShowPost;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.CreatePostResponse;
import org.fengqiao.proto.people.v1.CreateUnitRequest;
import org.fengqiao.proto.people.v1.CreateUnitResponse;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.GetUnitRequest;
import org.fengqiao.proto.people.v1.ListPostsRequest;
import org.fengqiao.proto.people.v1.ListPostsResponse;
import org.fengqiao.proto.people.v1.ListUnitsRequest;
import org.fengqiao.proto.people.v1.ListUnitsResponse;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.Unit;

/** Translates the calls about units and posts. */
final class UnitCalls {
  private final CreateUnit createUnit;
  private final GetUnit getUnit;
  private final ListUnits listUnits;
  private final CreatePost createPost;
  private final GetPost getPost;
  private final ListPosts listPosts;
  private final ShowPost showPost;

  @Inject
  UnitCalls(
      CreateUnit createUnit,
      GetUnit getUnit,
      ListUnits listUnits,
      CreatePost createPost,
      GetPost getPost,
      ListPosts listPosts,
      ShowPost showPost) {
    this.createUnit = createUnit;
    this.getUnit = getUnit;
    this.listUnits = listUnits;
    this.createPost = createPost;
    this.getPost = getPost;
    this.listPosts = listPosts;
    this.showPost = showPost;
  }

  CreateUnitResponse createUnit(Caller caller, CreateUnitRequest request) {
    var unit = request.getUnit();
    var answer =
        Nested.in(
            "unit",
            unit,
            () ->
                createUnit.create(
                    caller, PeopleProtos.toCommand(Requests.of(caller, request), unit)));
    return CreateUnitResponse.newBuilder()
        .setUnit(PeopleProtos.unit(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  Unit getUnit(Caller caller, GetUnitRequest request) {
    return PeopleProtos.unit(getUnit.get(caller, Names.unit("name", request.getName())));
  }

  ListUnitsResponse listUnits(Caller caller, ListUnitsRequest request) {
    var page = Page.of(request);
    var command =
        new ListUnits.Command(
            Names.division("division", request.getDivision()),
            PeopleProtos.UNIT_KIND.optional("kind", request.getKind()),
            page.asked());
    var found = listUnits.list(caller, command);
    return ListUnitsResponse.newBuilder()
        .addAllUnits(found.map(PeopleProtos::unit).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  CreatePostResponse createPost(Caller caller, CreatePostRequest request) {
    var post = request.getPost();
    var answer =
        Nested.in(
            "post",
            post,
            () ->
                createPost.create(
                    caller, PeopleProtos.toCommand(Requests.of(caller, request), post)));
    return CreatePostResponse.newBuilder()
        .setPost(PeopleProtos.post(showPost.view(answer.resource())))
        .setRepeated(answer.repeated())
        .build();
  }

  Post getPost(Caller caller, GetPostRequest request) {
    var found = getPost.get(caller, Names.post("name", request.getName()));
    return PeopleProtos.post(showPost.view(found));
  }

  ListPostsResponse listPosts(Caller caller, ListPostsRequest request) {
    var page = Page.of(request);
    var found = listPosts.list(caller, scoped(request, page));
    return ListPostsResponse.newBuilder()
        .addAllPosts(found.map(PeopleProtos::post).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static ListPosts.Command scoped(ListPostsRequest request, Page page) {
    return switch (request.getScopeCase()) {
      case UNIT ->
          new ListPosts.Command(
              Optional.of(Names.unit("unit", request.getUnit())),
              Optional.empty(),
              request.getVacantOnly(),
              page.asked());
      case PATCH ->
          new ListPosts.Command(
              Optional.empty(),
              Optional.of(Spots.required("patch", request.getPatch())),
              request.getVacantOnly(),
              page.asked());
      case SCOPE_NOT_SET -> throw Refusal.invalid("scope", "is one unit or one patch");
    };
  }
}
