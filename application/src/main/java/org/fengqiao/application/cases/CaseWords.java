package org.fengqiao.application.cases;

/** The names of the fields in a case's contents. */
public final class CaseWords {
  public static final String SUBJECT = "subject";
  public static final String TEXT = "text";
  public static final String ADDRESS = "address";
  public static final String POINT = "point";
  public static final String GIVEN_POINT = "point.given";
  public static final String ATTACHMENT = "attachment";
  public static final String NAME = "name";
  public static final String PHONE = "phone";
  public static final String NOTE = "note";
  public static final String EVIDENCE = "evidence";
  public static final String SUGGESTION = "suggestion";

  private CaseWords() {}
}
