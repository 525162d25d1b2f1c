// The sentences of alerts and of meters' troubles as the server writes them, with their places. Each list is of one kind,
// so that a part of a sentence is never taken for a whole one; the special stands before the general.

/** Whole sentences. Each is handed the translation that it goes through; to itself it is English. */
export const WHOLE = [
  (t) => t('{power} are coming until {time}; above {limit} it costs more ({id}). Hold {text} back until then.'),
  (t) => t('{power} are coming as it goes now, within {limit} after all.'),
  (t) => t('The limit of {limit} ({id}) is below {least}, the least that was taken in the last days: holding loads back cannot keep it. Correct the charge in the plant file, or contract more.'),
  (t) => t('{power} were taken, above {limit}.'),
  (t) => t('{power} were taken, within {limit} even without holding back.'),
  (t) => t('{power} were taken, within {limit}; without what was held it would have been {most}.'),
  (t) => t('What the interval took is not known.'),
  (t) => t('D = (E + P (T - t)) / T = ({energy} + {power} × {rest}) / {whole} = {demand}; allowed from {time} on: {allowed}; to be held back, so that it is kept in four cases of five: {shed}; worth {saving} = {money}'),
  (t) => t('Withdrawn, by what came late: {what}'),
  (t) => t('{event}, since {time}; {sure} sure; {cost}.'),
  (t) => t('{event}, since {time}; {sure} sure.'),
  (t) => t('{event}, from {time} until {end}; {sure} sure; {cost}.'),
  (t) => t('{event}, from {time} until {end}; {sure} sure.'),
  (t) => t('{meter} has said nothing since {time}; it should speak every {period}, and others are heard. {more}'),
  (t) => t('{meter} has said nothing since {time}; it should speak every {period}, and is read by hand. {more}'),
  (t) => t('{meter} was never heard since the topology began to listen for it at {time}; it should speak every {period}, and others are heard. Is it connected, does the plant file name what it says, or is what it says rejected, as by a clock that is ahead?'),
  (t) => t('{meter} was heard for the first time at {time}, {duration} after the topology began to listen for it.'),
  (t) => t('{meter} was heard again at {time}, after {duration} of silence.'),
  (t) => t('Meter {meter} is not in the plant file any more; found at {time}.'),
  (t) => t('Nothing at all has been heard from plant {plant} since {time}: its gateway, its MQTT broker or its network. Its meters are not reported one by one.'),
  (t) => t('Plant {plant} was heard again at {time}, after {duration} of silence; the first was meter {meter}.'),
  (t) => t('{meter} tells times that are {duration} after their arrival, steadily since {time}: its clock is fast.'),
  (t) => t('{meter} tells times that are {duration} before their arrival, steadily since {time}: its clock is slow or in another time zone, or its readings are kept back.'),
  (t) => t('{meter} tells the right time again since {time}.'),
  (t) => t('{meter} counts again since {time}; what was held before stays rejected until it is put through again.'),
  (t) => t('The readings of {meter} can be used again since {time}.'),
];

/** What happened, behind the name of whom it happened to. */
export const EVENTS = [
  (t) => t('has taken {share} of its working flow of air while nobody works, where {usual} was usual'),
  (t) => t('took {share} of its working flow of air while nobody works, where {usual} was usual'),
  (t) => t('draws {power} at its quietest where {usual} was usual, {share} more, in {nights} of the last 7 nights'),
  (t) => t('draws {power} at its quietest where {usual} was usual, in {nights} of the last 7 nights'),
  (t) => t('drew {power} at its quietest where {usual} was usual, {share} more, in {nights} of 7 nights'),
  (t) => t('drew {power} at its quietest where {usual} was usual, in {nights} of 7 nights'),
  (t) => t('has drawn {power} while the plant is closed, where {usual} is usual'),
  (t) => t('drew {power} while the plant was closed, where {usual} is usual'),
  (t) => t('has drawn {power} where {usual} was usual at that time, {times} times as far off as ever before'),
  (t) => t('drew {power} where {usual} was usual at that time, {times} times as far off as ever before'),
  (t) => t('has idled for {duration} with {power}; switching it off pays after {limit}'),
  (t) => t('has idled for {duration}; switching it off pays after {limit}'),
  (t) => t('idled for {duration} with {power}; switching it off would have paid after {limit}'),
  (t) => t('idled for {duration}; switching it off would have paid after {limit}'),
  (t) => t('will take {power} in the interval from {begin} to {until} as it goes now, {against} after all'),
  (t) => t('will take {power} in the interval from {begin} to {until}, {against}, unless {shed} are shed from {then} on'),
  (t) => t('will take {power} in the interval from {begin} to {until}, {against}; what it has taken is too much already'),
  (t) => t('will take {power} in the interval from {begin} to {until}, {against}; nothing that is shed from now on keeps it there'),
  (t) => t('took {power} in {minutes} metered minutes of the interval from {begin} to {until}, {against} after all'),
  (t) => t('took {power} in {minutes} metered minutes of the interval from {begin} to {until}, {against}'),
  (t) => t('took {power} in the interval from {begin} to {until}, {against} after all'),
  (t) => t('took {power} in the interval from {begin} to {until}, {against}'),
  (t) => t('has taken {energy} more than its baseline expects on a day, where {usual} was usual'),
  (t) => t('took {energy} more than its baseline expects on a day, where {usual} was usual'),
  (t) => t('has taken {energy} more than its output usually takes on a day, where {usual} was usual'),
  (t) => t('took {energy} more than its output usually takes on a day, where {usual} was usual'),
  (t) => t('has said {value}, more than {limit}, the most there can be'),
  (t) => t('said {value}, more than {limit}, the most there can be'),
  (t) => t('has said {value}, more than {limit}, the most that is likely by all it said before'),
  (t) => t('said {value}, more than {limit}, the most that is likely by all it said before'),
  (t) => t('has said {value} for {duration} although its machine works'),
  (t) => t('said {value} for {duration} although its machine worked'),
  (t) => t('has said {value} for {duration}; the longest before was {limit}'),
  (t) => t('said {value} for {duration}; the longest before was {limit}'),
  (t) => t('had a tan phi of {value} on {day} ({share} of it metered); the limit is {limit}'),
  (t) => t('has had a tan phi of {value} on {day} until {time} ({share} of it metered), and with the usual rest of the day it will be {then}; the limit is {limit}'),
  (t) => t('has left {power} unexplained by the meters below, where {usual} was usual at such a load'),
  (t) => t('left {power} unexplained by the meters below, where {usual} was usual at such a load'),
  (t) => t('has had a phase {share} off the mean of the three, {value}; {limit} is fair'),
  (t) => t('had a phase {share} off the mean of the three, {value}; {limit} is fair'),
  (t) => t('has been supplied with a voltage unbalance above {limit} in {share} of a week; {allowed} are allowed'),
  (t) => t('was supplied with a voltage unbalance above {limit} in {share} of a week; {allowed} are allowed'),
  (t) => t('lets {flow} through in the quietest hours of the day, where {usual} was usual, {volume} a day more'),
  (t) => t('let {flow} through in the quietest hours of the day, where {usual} was usual, {volume} a day more'),
];

/** How a power stands to its limit. */
export const AGAINST = [
  (t) => t('{power} above its limit of {limit}'),
  (t) => t('within its limit of {limit}'),
];

/** What follows of a meter's silence. */
export const MORE = [
  (t) => t('Likely a fault, unless it had nothing to say.'),
  (t) => t('What it measures is not covered meanwhile.'),
];

/** What something costs: each adds its end to a shorter one, until what is left stands alone. */
export const COSTS = [
  (t) => t('{cost}, not priced: {why}'),
  (t) => t('{cost}, {money}'),
  (t) => t('{cost}; of the month so far the tan phi is {value} in {duration} that count'),
  (t) => t('{cost}, the rest of the day taken as usual'),
  (t) => t('{cost} (of the month only what was seen since {day} is known)'),
  (t) => t('{amount} too much'),
  (t) => t('{amount} as weighted are charged by {id}'),
  (t) => t('{amount} more are billed by {id}'),
  (t) => t('nothing is charged by {id}'),
  (t) => t('no charge of the plant follows the power taken, so it adds nothing'),
  (t) => t('it adds nothing to {id}'),
];
