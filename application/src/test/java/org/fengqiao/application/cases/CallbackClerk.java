package org.fengqiao.application.cases;

/** The use cases of what becomes of a case after its close, over a town. */
public final class CallbackClerk {
  private CallbackClerk() {}

  public static RecordCallback record(CaseTown town) {
    return new RecordCallback(town.desk, new Reopening(town.router));
  }

  public static ReopenCase reopen(CaseTown town) {
    return new ReopenCase(town.desk, new Reopening(town.router));
  }
}
