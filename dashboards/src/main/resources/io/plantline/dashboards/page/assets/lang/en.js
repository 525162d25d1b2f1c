// What English changes where something is one; every other sentence is its own key.

export default {
  '{count} meters_one': '{count} meter',
  '{count} values_one': '{count} value',
  '{count} plants_one': '{count} plant',
  '{count} days_one': '{count} day',
  '{speaking} of {count} speak_one': '{speaking} of {count} speaks',
  '{missing} of {count} days without a value_one': '{missing} of {count} day without a value',
  '{missing} of {count} months without a value_one': '{missing} of {count} month without a value',
  '{count} intervals without a value_one': '{count} interval without a value',
  'mean power, {count} weeks_one': 'mean power, {count} week',
  'mean of {count} hours_one': 'mean of {count} hour',
  'balanced and reconciled, {count} flows_one': 'balanced and reconciled, {count} flow',
  'γ = {statistic} against χ² = {limit} at 95 %, {count} degrees of freedom_one': 'γ = {statistic} against χ² = {limit} at 95 %, {count} degree of freedom',
  '{count} wait for somebody_one': '{count} waits for somebody',
  '{count} meters silent_one': '{count} meter silent',
  '{count} rejected_one': '{count} rejected',
  '{count} messages_one': '{count} message',
  '{count} readings_one': '{count} reading',
  '{count} stand rejected_one': '{count} stands rejected',
  'and {count} more kinds_one': 'and {count} more kind',
  '{count} KPIs, {same} of them the same._one': '{count} KPI, {same} of them the same.',
};
