package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.ExplainClocks;
import org.fengqiao.application.cases.GetCase;
import org.fengqiao.application.cases.ListCases;
import org.fengqiao.application.cases.ListTrace;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.ExplainClocksResponse;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListCasesResponse;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.ListTraceResponse;

/** Translates what is asked of cases and changes nothing. */
final class CaseReadCalls {
  private final GetCase get;
  private final ListCases list;
  private final ListTrace trace;
  private final ExplainClocks explain;

  @Inject
  CaseReadCalls(GetCase get, ListCases list, ListTrace trace, ExplainClocks explain) {
    this.get = get;
    this.list = list;
    this.trace = trace;
    this.explain = explain;
  }

  Case get(Caller caller, GetCaseRequest request) {
    return CaseProtos.toProto(get.get(caller, Names.caseId("name", request.getName())));
  }

  ListCasesResponse list(Caller caller, ListCasesRequest request) {
    var page = Page.of(request);
    var found =
        list.list(
            caller,
            CaseCommands.filter(caller, request.getFilter()),
            new PageRequest(page.size(), page.after()));
    return ListCasesResponse.newBuilder()
        .addAllCases(found.items().stream().map(CaseProtos::toProto).toList())
        .setNextPageToken(found.next().map(page::token).orElse(""))
        .build();
  }

  ListTraceResponse trace(Caller caller, ListTraceRequest request) {
    var page = Page.of(request);
    int after = page.after(Integer::parseInt).orElse(0);
    var found =
        trace.list(caller, Names.caseId("parent", request.getParent()), after, page.limit());
    return ListTraceResponse.newBuilder()
        .addAllEntries(page.shown(found).stream().map(TraceProtos::toProto).toList())
        .setNextPageToken(
            page.next(found, last -> Integer.toString(last.entry().version().number())))
        .build();
  }

  ExplainClocksResponse explain(Caller caller, ExplainClocksRequest request) {
    var explained = explain.explain(caller, Names.caseId("name", request.getName()));
    var language = CallContext.language();
    return ExplainClocksResponse.newBuilder()
        .setCase(Names.of(explained.loaded().aggregate().id()))
        .setVersion(explained.loaded().version().number())
        .addAllClocks(
            explained.clocks().stream().map(clock -> ClockProtos.toProto(clock, language)).toList())
        .build();
  }
}
