export {
  endDigests,
  listSubscribers,
  quietChanged,
  readQuiet,
  readWants,
  type Wants,
} from './preferences.ts';
