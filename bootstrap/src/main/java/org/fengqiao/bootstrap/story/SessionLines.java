package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.SessionTaskState;

/** Puts a joint session in lines: all that has happened to it, in order. */
record SessionLines(Phrases phrases, Names names) {
  /** That it was convened and held, what was resolved and done, and how it ended. */
  List<String> of(Session session) {
    var of = phrases.word("SESSION");
    var post = names.post(session.getPost());
    var all = new ArrayList<String>();
    var called = phrases.word("SESSION_CONVENED").formatted(session.getUnitsCount());
    var why = phrases.said(session.getReason().getText());
    all.add(phrases.line(session.getConveneTime(), of, post, called + why));
    if (session.hasHeldTime()) {
      var held = phrases.word("SESSION_HELD").formatted(present(session));
      var minutes = phrases.said(session.getMinutes().getText());
      all.add(phrases.line(session.getHeldTime(), of, post, held + minutes));
    }
    if (session.getTasksCount() > 0) {
      var tasks = phrases.word("SESSION_RESOLVED").formatted(session.getTasksCount());
      var resolution = phrases.said(session.getResolution().getText());
      // It does not say when that was written, which is at once after it was held.
      all.add(phrases.line(session.getHeldTime(), of, post, tasks + resolution));
    }
    if (session.hasEndTime()) {
      var done = phrases.word("SESSION_DONE").formatted(done(session), session.getTasksCount());
      var outcome = phrases.said(session.getOutcome().getText());
      all.add(phrases.line(session.getEndTime(), of, post, done + outcome));
    }
    return all;
  }

  private static long present(Session session) {
    return session.getUnitsList().stream().filter(unit -> unit.getPresent()).count();
  }

  private static long done(Session session) {
    return session.getTasksList().stream()
        .filter(task -> task.getState() == SessionTaskState.SESSION_TASK_STATE_HANDED_IN)
        .count();
  }
}
