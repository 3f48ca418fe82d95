package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.AdoptProject;
import org.fengqiao.application.people.CompleteProject;
import org.fengqiao.application.people.DropProject;
import org.fengqiao.application.people.GetProject;
import org.fengqiao.application.people.ListProjects;
import org.fengqiao.application.people.ProjectDesk.Ending;
import org.fengqiao.application.people.ProjectView;
import org.fengqiao.application.people.ShowProject;
import org.fengqiao.application.people.UnitScope;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.ProjectStatus;
import org.fengqiao.proto.people.v1.AdoptProjectRequest;
import org.fengqiao.proto.people.v1.AdoptProjectResponse;
import org.fengqiao.proto.people.v1.CompleteProjectRequest;
import org.fengqiao.proto.people.v1.CompleteProjectResponse;
import org.fengqiao.proto.people.v1.DropProjectRequest;
import org.fengqiao.proto.people.v1.DropProjectResponse;
import org.fengqiao.proto.people.v1.GetProjectRequest;
import org.fengqiao.proto.people.v1.ListProjectsRequest;
import org.fengqiao.proto.people.v1.ListProjectsResponse;
import org.fengqiao.proto.people.v1.ProjectState;

/** Translates the calls about adopted projects. */
final class ProjectCalls {
  private static final EnumNames<ProjectStatus, ProjectState> STATE =
      EnumNames.of(ProjectStatus.class, ProjectState.class, "PROJECT_STATE");

  private final AdoptProject adopt;
  private final GetProject get;
  private final ListProjects list;
  private final CompleteProject complete;
  private final DropProject drop;
  private final ShowProject show;

  @Inject
  ProjectCalls(
      AdoptProject adopt,
      GetProject get,
      ListProjects list,
      CompleteProject complete,
      DropProject drop,
      ShowProject show) {
    this.adopt = adopt;
    this.get = get;
    this.list = list;
    this.complete = complete;
    this.drop = drop;
    this.show = show;
  }

  AdoptProjectResponse adopt(Caller caller, AdoptProjectRequest request) {
    var project = request.getProject();
    var answer =
        Nested.in(
            "project",
            project,
            () ->
                adopt.adopt(
                    caller,
                    new AdoptProject.Command(
                        Requests.of(caller, request),
                        Names.unit("unit", project.getUnit()),
                        Spots.required("patch", project.getPatch()),
                        project.getTitle(),
                        Times.toDate("due_date", project.getDueDate()))));
    return AdoptProjectResponse.newBuilder()
        .setProject(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  org.fengqiao.proto.people.v1.Project get(Caller caller, GetProjectRequest request) {
    return project(get.get(caller, Names.project("name", request.getName())));
  }

  ListProjectsResponse list(Caller caller, ListProjectsRequest request) {
    var page = Page.of(request);
    var command =
        new ListProjects.Command(
            scope(request),
            STATE.optional("state", request.getState()),
            request.getOverdueOnly(),
            page.asked());
    var found = list.list(caller, command);
    return ListProjectsResponse.newBuilder()
        .addAllProjects(found.map(ProjectCalls::project).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static UnitScope scope(ListProjectsRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new UnitScope.Within(Names.division("division", request.getDivision()));
      case UNIT -> new UnitScope.OfUnit(Names.unit("unit", request.getUnit()));
      case SCOPE_NOT_SET -> throw Refusal.invalid("scope", "is one division or one unit");
    };
  }

  CompleteProjectResponse complete(Caller caller, CompleteProjectRequest request) {
    var ending =
        new Ending(
            Requests.of(caller, request),
            Names.project("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()),
            request.getNote());
    var answer = complete.complete(caller, ending);
    return CompleteProjectResponse.newBuilder()
        .setProject(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  DropProjectResponse drop(Caller caller, DropProjectRequest request) {
    var ending =
        new Ending(
            Requests.of(caller, request),
            Names.project("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()),
            request.getNote());
    var answer = drop.drop(caller, ending);
    return DropProjectResponse.newBuilder()
        .setProject(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  private org.fengqiao.proto.people.v1.Project shown(Answer<Project> answer) {
    return project(show.view(answer.resource()));
  }

  private static org.fengqiao.proto.people.v1.Project project(ProjectView view) {
    var project = view.project().aggregate();
    var proto =
        org.fengqiao.proto.people.v1.Project.newBuilder()
            .setName(Names.of(project.id()))
            .setUnit(Names.of(project.unit()))
            .setPatch(project.patch().finest())
            .setTitle(project.title())
            .setDueDate(project.due().toString())
            .setState(STATE.toProto(project.state().status()))
            .setOverdue(view.overdue())
            .setNote(view.words())
            .setEtag(view.project().version().etag())
            .setCreateTime(Times.toProto(project.adopted()));
    project.state().ended().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    return proto.build();
  }
}
