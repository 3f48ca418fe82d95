package org.fengqiao.adapters.grpc;

import java.time.Duration;
import org.fengqiao.adapters.text.BigramLikeness;
import org.fengqiao.application.cases.AssignPart;
import org.fengqiao.application.cases.CallbackClerk;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.ClaimantClerk;
import org.fengqiao.application.cases.CloseCase;
import org.fengqiao.application.cases.CorrectCase;
import org.fengqiao.application.cases.DecideObjection;
import org.fengqiao.application.cases.DispatchCase;
import org.fengqiao.application.cases.DisputeClerk;
import org.fengqiao.application.cases.DropPart;
import org.fengqiao.application.cases.ExplainCase;
import org.fengqiao.application.cases.ExplainClocks;
import org.fengqiao.application.cases.ExtendClock;
import org.fengqiao.application.cases.GetCase;
import org.fengqiao.application.cases.HandInPart;
import org.fengqiao.application.cases.ListCases;
import org.fengqiao.application.cases.ListDuplicates;
import org.fengqiao.application.cases.MergeCase;
import org.fengqiao.application.cases.ObjectToCase;
import org.fengqiao.application.cases.PutOnTheBooks;
import org.fengqiao.application.cases.RecordContact;
import org.fengqiao.application.cases.RecordProgress;
import org.fengqiao.application.cases.RedirectCase;
import org.fengqiao.application.cases.RejectCase;
import org.fengqiao.application.cases.ResolveCase;
import org.fengqiao.application.cases.ResumeCase;
import org.fengqiao.application.cases.ReviewOnTheBooks;
import org.fengqiao.application.cases.SignForCase;
import org.fengqiao.application.cases.SubmitCase;
import org.fengqiao.application.cases.SuspendCase;
import org.fengqiao.application.cases.TakeOffTheBooks;
import org.fengqiao.application.cases.TransferCase;
import org.fengqiao.application.cases.TriageCase;
import org.fengqiao.application.cases.UnmergeCase;
import org.fengqiao.application.cases.WithdrawCase;

/** The service of cases over a town. */
final class CaseServices {
  private CaseServices() {}

  static CaseGrpcService cases(CaseTown town, Stopping stopping) {
    return cases(town, stopping, CaseWatch.HEARTBEAT);
  }

  /** With heartbeats {@code between} apart. */
  static CaseGrpcService cases(CaseTown town, Stopping stopping, Duration between) {
    return new CaseGrpcService(
        town.report,
        moves(town),
        merges(town),
        reads(town),
        new CaseWatch(town.watch, stopping, town.town.clock, between),
        stopping);
  }

  static ClaimantGrpcService claimants(CaseTown town) {
    var clerk = new ClaimantClerk(town);
    return new ClaimantGrpcService(
        moves(town), clerk.add(), clerk.drop(), clerk.erase(), clerk.list());
  }

  static CaseBooksGrpcService books(CaseTown town) {
    return new CaseBooksGrpcService(
        moves(town),
        new PutOnTheBooks(town.desk),
        new ReviewOnTheBooks(town.desk),
        new TakeOffTheBooks(town.desk));
  }

  private static CaseMoveCalls moves(CaseTown town) {
    var ports = town.town.ports;
    return new CaseMoveCalls(
        town.views,
        new TriageCase(town.desk, ports.ground(), town.rules, town.router),
        new DispatchCase(town.desk, DisputeClerk.named(town), town.router),
        new SignForCase(town.desk),
        new RecordContact(town.desk),
        new SubmitCase(town.desk, town.router),
        new RecordProgress(town.desk),
        new ObjectToCase(town.desk),
        new DecideObjection(town.desk, DisputeClerk.named(town), town.router),
        new AssignPart(town.desk, DisputeClerk.named(town), town.router),
        new HandInPart(town.desk),
        new DropPart(town.desk),
        new CorrectCase(town.desk, town.town.ports.contents()),
        new SuspendCase(town.desk),
        new ResumeCase(town.desk),
        new ExtendClock(town.desk),
        new ResolveCase(town.desk),
        new CloseCase(town.desk, town.router),
        CallbackClerk.record(town),
        CallbackClerk.reopen(town),
        new WithdrawCase(town.desk),
        new RejectCase(town.desk),
        new RedirectCase(town.desk),
        new TransferCase(town.desk, ports.ground()));
  }

  private static CaseMergeCalls merges(CaseTown town) {
    return new CaseMergeCalls(
        moves(town),
        new MergeCase(town.desk),
        new UnmergeCase(town.desk),
        new ListDuplicates(
            town.town.access,
            town.desk,
            town.cases,
            town.memory,
            town.kin(),
            town.town.ports.divisions(),
            town.town.ports.grids(),
            town.rules,
            new BigramLikeness(),
            town.town.clock));
  }

  private static CaseReadCalls reads(CaseTown town) {
    var access = town.town.access;
    return new CaseReadCalls(
        new GetCase(access, town.desk, town.views),
        new ListCases(access, town.cases, town.views, town.kin()),
        town.trace,
        new ExplainClocks(access, town.desk, town.rules),
        new ExplainCase(access, town.desk, town.rules, town.router, town.town.clock));
  }
}
