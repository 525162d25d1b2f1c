package io.plantline.dashboards.http;

import io.plantline.model.Sentence;

/**
 * All that the server refuses requests with. The name of each is its code, which stays; the pages have every sentence in all
 * their languages. As many stand here as there are reasons, which makes it long.
 */
public enum Refusal {
    MISSING_PARAMETER("The parameter '{parameter}' is missing."),
    NO_SUCH_PARAMETER("There is no parameter '{parameter}' here."),
    NO_SUCH_FIELD("There is no '{field}' here."),
    NO_JSON("The request brings no JSON."),
    NO_JSON_OBJECT("The body is no JSON object."),
    MALFORMED_JSON("The body is not JSON."),
    MALFORMED_JSON_AT(
            "The body is not JSON at '{field}', line {line}, column {column}: a value is a number such as 27.5, a text in"
                    + " quotation marks, true, false or null."),
    NOT_A_TEXT("'{field}' is not a text."),
    TEXT_TOO_LONG("'{field}' is longer than {most} letters."),
    NOT_A_WHOLE_NUMBER("'{value}' is not a whole number from 0 to {most}."),
    NOT_TRUE_OR_FALSE("'{value}' is not true or false."),

    NO_SUCH_PLANT("There is no plant '{plant}'."),
    NO_SUCH_SCOPE("There is no scope '{scope}'."),
    NO_SUCH_SCOPE_THERE("The plant '{plant}' has no scope '{scope}'."),
    NO_SUCH_KPI("There is no KPI '{kpi}'."),
    NO_SUCH_INTERVAL("There is no interval '{interval}'."),
    NO_SUCH_REGIME("The plant file names no regime '{regime}'."),
    NO_SUCH_FORMAT("There is no format '{format}'."),
    RUN_WITHOUT_NAME("The run has no name."),

    NOT_A_TIME("'{value}' is not a time with an offset, as RFC 3339 writes it."),
    TIME_OUT_OF_REACH("'{value}' is not of the years 1970 to 2200."),
    BACKWARDS("'to' is not after 'from'."),
    NO_SHIFT_THEN("There is no shift at that time."),
    NO_START_THEN("No {interval} starts at that time in {zone}."),
    TOO_MANY_VALUES("The range holds more than {most} values per {interval}."),
    TOO_MANY_DAYS("The range is longer than {days} days."),
    TOO_MANY_ROWS("This may be {rows} rows; a table holds at most {most}."),
    NOT_PUT_TOGETHER("Values are not put together per '{per}'."),
    ALL_NOT_PUT_TOGETHER("All KPIs are not put together per {interval}."),
    SHORTER_THAN_INTERVAL("A {per} is shorter than the interval, {interval}."),
    TOO_MANY_PERIODS("The range is longer than {most} times a {per}."),

    NOT_COMPUTED("The KPI '{kpi}' is not computed per {interval}."),
    NOTHING_KNOWN("Nothing is known of '{kpi}' of scope '{scope}' for the {interval} that starts then."),
    NO_FLOWS("The file of the plant '{plant}' describes no flows."),
    NO_FLOWS_KNOWN("Nothing is known of the meters of '{plant}' for the {interval} that starts then."),
    NO_FLOWS_KNOWN_THEN("Nothing is known of the meters of '{plant}' for the time that starts then."),
    FLOWS_OF_ONE_OR_RANGE("Flows are of one interval or of a range, not of both."),
    NONE_BEGUN("No {interval} of '{plant}' has begun in that time."),
    FLOWS_NOT_BALANCED("Flows are not balanced per {interval}: what is under way would be taken for loss."),
    NO_BATCHES_OF_LINE("The plant file tells of no batches of it any more."),
    NO_SUCH_BATCH("Nothing is known of a batch '{batch}' of '{line}'."),
    BATCH_WITHOUT_FIGURES("The batch '{batch}' of '{line}' has no figures: {reason}."),
    NOT_OF_BATCHES("The KPI '{kpi}' is of a stretch of the clock, not of a batch."),

    NO_SUCH_ALERT("There is no alert '{alert}'."),
    NO_ALERT_IS_EVER("No alert is ever '{state}'."),
    ALERT_IS_OVER("The alert is over; there is nothing to take on."),
    NO_MORE_NOTES("The alert has {most} notes; it keeps no more."),
    NO_SUCH_RULE("There is no rule '{rule}'."),
    NO_SUCH_SEVERITY("There is no severity '{severity}'."),
    NO_SUCH_SILENCE("There is no silence '{silence}'."),
    SILENCE_OF_EVERYTHING("The silence would silence everything."),
    SILENCE_ENDS("A silence ends after it began, after now, and within {days} days."),
    SILENCE_LASTS("A silence lasts from 1 hour to {most}."),
    LINK_CHANGED(
            "The link is not one of ours, or was changed on its way. Open it again from the message, as a whole, or"
                    + " answer the alert on the page of its plant."),
    LINK_TOO_OLD("The link is too old: it was good until {until}. Answer the alert on the page of its plant."),
    LINKS_NOT_SIGNED("Links are not signed here: set alerting.link-secret."),

    NOT_A_NUMBER("'{field}' is not a number from 0 to {most}."),
    NOT_AN_ANSWER("An advice is not '{answer}'."),
    NO_SUCH_ADVICE("There is no advice '{advice}'."),
    ADVICE_ACCEPTED_ALREADY("{who} accepted this advice already, at {since}; it is answered once."),
    ADVICE_DECLINED_ALREADY("{who} declined this advice already, at {since} (“{why}”); it is answered once."),
    ADVICE_BEING_ANSWERED("Somebody else is answering this advice at this moment. Look again in a few seconds."),
    ADVICE_LAPSED("This advice was good until {since}, so that no answer counts any more."),
    ADVICE_WITHDRAWN("This advice was withdrawn at {since}, so that no answer counts any more."),
    ANSWER_TO_ADVICE_NOT_KEPT("The answer to the advice could not be kept. Try again in a minute."),
    ANSWER_TO_ADVICE_NOT_KNOWN(
            "It is not known whether the answer to the advice was kept. Look again in a minute, and answer only if none stands there."),
    ADVICE_NOT_KEPT("The plan could not be kept. Try again in a minute."),
    ADVICE_NOT_KNOWN(
            "It is not known whether the plan was kept. Look again in a minute, and enter it only if it does not stand there."),
    NO_SUCH_SCENARIO("No scenario is filed under '{scenario}'."),
    JOBS_NOT_READ("The jobs are not as they should be:"),
    NO_PLAN("There is no plan to tell:"),
    BUSY_PLANNING("Other plans are being weighed at the moment. Try again in {seconds} s."),
    NO_PLAN_ANY_MORE(
            "These starts are no plan any more: prices, intensities or the base load have changed. Ask again."),

    NOT_REJECTED_FOR("Nothing is rejected for the reason '{reason}'."),
    CONFIRMS_SCALE_ALONE("'confirm' is true or false, and true only with reason=SCALE_SUSPECT."),
    BUSY_DISMISSING("Others are being worked on at the moment; try again when they are done."),
    BUSY_RETRYING("Others are being put through at the moment; try again when they are."),

    NOT_SIGNED_IN("Sign in first, or send a token."),
    WRONG_PASSWORD("The name or the password is wrong."),
    NOBODY_SIGNS_IN("Nobody signs in here: everything is open."),
    NEEDS_ROLE("This needs the role '{role}' or more in the plant '{plant}'."),
    NEEDS_ROLE_SOMEWHERE("This needs the role '{role}' or more in a plant."),
    NEEDS_ROLE_EVERYWHERE("This needs the role '{role}' or more in every plant."),
    NOT_FROM_OUR_PAGE("What a session changes has to come from a page of this server."),
    FROM_ANOTHER_PAGE("Another page may not change anything here."),
    STRANGE_NAME("'{host}' may be anybody's name for this server; if it is its own, set http.names."),
    TOO_MANY_REQUESTS("There were more requests than a minute allows. Try again in {seconds} s."),
    TOO_MUCH_WRITTEN("More was written than a minute allows. Try again in {seconds} s."),
    TOO_MANY_TRIES("There were too many tries to sign in. Try again in {seconds} s."),

    HISTORY_SILENT("The store of the values does not answer. Try again in a minute."),
    REJECTIONS_SILENT("What stands rejected cannot be read or changed now. Try again in a minute."),
    ENTRIES_SILENT("Readings taken by hand cannot be read or written now. Try again in a minute."),
    ALERTS_SILENT("Alerts cannot be told now. Try again in a minute."),
    ANSWER_NOT_KEPT("The answer to the alert could not be kept. Try again in a minute."),
    STREAM_IS_FULL("{most} others follow the live stream, which is as many as can."),
    SERVER_STOPS("The server is being stopped. Try again in a minute."),
    NOT_READY("Not ready: {missing}."),

    NOTHING_HERE("There is nothing at this address."),
    METHOD_NOT_SERVED("This address does not take {method}."),
    REFUSED("The server refused the request."),
    SERVER_FAILED("The server failed on this request; its log says why.");

    private final String english;

    Refusal(String english) {
        this.english = english;
    }

    /** With its {@code {places}}. */
    public String english() {
        return english;
    }

    /** The sentence with the names and values of its places in turn. */
    public Sentence of(Object... namesAndValues) {
        return Sentence.of(this, english, namesAndValues);
    }
}
