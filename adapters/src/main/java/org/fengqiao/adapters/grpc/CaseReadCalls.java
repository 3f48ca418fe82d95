package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.ExplainCase;
import org.fengqiao.application.cases.ExplainClocks;
import org.fengqiao.application.cases.GetCase;
import org.fengqiao.application.cases.ListCases;
import org.fengqiao.application.cases.ListTrace;
import org.fengqiao.application.cases.TraceView;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseResponse;
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
  private final ExplainClocks explainClocks;
  private final ExplainCase explainCase;

  @Inject
  CaseReadCalls(
      GetCase get,
      ListCases list,
      ListTrace trace,
      ExplainClocks explainClocks,
      ExplainCase explainCase) {
    this.get = get;
    this.list = list;
    this.trace = trace;
    this.explainClocks = explainClocks;
    this.explainCase = explainCase;
  }

  Case get(Caller caller, GetCaseRequest request) {
    return CaseProtos.toProto(get.get(caller, Names.caseId("name", request.getName())));
  }

  ListCasesResponse list(Caller caller, ListCasesRequest request) {
    var filter = CaseCommands.filter(caller, request.getFilter());
    var page =
        Page.of(request).show(asked -> list.list(caller, filter, asked), CaseProtos::toProto);
    return ListCasesResponse.newBuilder()
        .addAllCases(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  ListTraceResponse trace(Caller caller, ListTraceRequest request) {
    var first = Page.of(request);
    // A key that is no version was never given out.
    first.after(Integer::parseInt);
    var id = Names.caseId("parent", request.getParent());
    var page = first.show(asked -> entries(caller, id, asked), TraceProtos::toProto);
    return ListTraceResponse.newBuilder()
        .addAllEntries(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  private org.fengqiao.application.Page<TraceView> entries(
      Caller caller, CaseId id, PageRequest asked) {
    int after = asked.after().map(Integer::parseInt).orElse(0);
    return org.fengqiao.application.Page.of(
        trace.list(caller, id, after, asked.limit()),
        asked,
        last -> Integer.toString(last.entry().version().number()));
  }

  ExplainClocksResponse explain(Caller caller, ExplainClocksRequest request) {
    var explained = explainClocks.explain(caller, Names.caseId("name", request.getName()));
    var language = CallContext.language();
    return ExplainClocksResponse.newBuilder()
        .setCase(Names.of(explained.loaded().aggregate().id()))
        .setVersion(explained.loaded().version().number())
        .addAllClocks(
            explained.clocks().stream().map(clock -> ClockProtos.toProto(clock, language)).toList())
        .build();
  }

  ExplainCaseResponse explain(Caller caller, ExplainCaseRequest request) {
    var id = Names.caseId("name", request.getName());
    return CaseDutyProtos.toProto(explainCase.explain(caller, id), CallContext.language());
  }
}
