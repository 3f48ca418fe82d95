package org.fengqiao.application.cases;

/** The use cases of what becomes of a case after its close, over a town. */
public final class CallbackClerk {
  private CallbackClerk() {}

  public static RecordCallback record(CaseTown town) {
    return new RecordCallback(town.desk, new Reopening(town.router));
  }

  public static SendSurvey send(CaseTown town) {
    return new SendSurvey(town.desk, new Reopening(town.router), town.town.ids);
  }

  public static AnswerSurvey answer(CaseTown town) {
    return new AnswerSurvey(town.desk, new Reopening(town.router));
  }

  public static ReopenCase reopen(CaseTown town) {
    return new ReopenCase(town.desk, new Reopening(town.router));
  }
}
