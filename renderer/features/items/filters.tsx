import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { ItemFilter, ItemOrder } from '../../../shared/ipc/calls/item.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { DayField } from './day-field.tsx';
import { afterDay, dayOf, dayStart } from './days.ts';

export interface FiltersProps {
  readonly filter: ItemFilter;
  readonly onFilter: (filter: ItemFilter) => void;
  readonly order: ItemOrder;
  readonly onOrder: (order: ItemOrder) => void;
}

const KINDS = ['picture', 'pdf', 'media', 'chat', 'text', 'other'] as const;
const ORDERS = ['taken', 'name', 'size', 'type', 'file-date'] as const;
const ALL = 'all';

/** What is often asked for in one line; the rest behind a button that says how much of it is in use. */
export function Filters({ filter, onFilter, order, onOrder }: FiltersProps): ReactNode {
  const { items } = useTexts();
  const { kind, name, ...more } = filter;
  const inUse = Object.keys(more).length;
  return (
    <Disclosure className="items-filters">
      <div className="row">
        <TextField
          label={items.nameHolds}
          value={name ?? ''}
          onChange={(typed) => onFilter(without(filter, 'name', typed === '' ? undefined : typed))}
        />
        <Select
          label={items.kind}
          value={kind ?? ALL}
          options={[
            { value: ALL, text: items.everyKind },
            ...KINDS.map((value) => ({ value, text: items.kinds[value] })),
          ]}
          onChange={(chosen) => onFilter(without(filter, 'kind', chosen === ALL ? undefined : chosen))}
        />
        <Select
          label={items.order}
          value={`${order.by} ${order.isDescending}`}
          options={ORDERS.flatMap((by) => [
            { value: `${by} false`, text: items.orders[by].up },
            { value: `${by} true`, text: items.orders[by].down },
          ])}
          onChange={(chosen) => {
            const by = ORDERS.find((each) => chosen.startsWith(`${each} `))!;
            onOrder({ by, isDescending: chosen.endsWith('true') });
          }}
        />
        <AriaButton slot="trigger" className="button">
          {inUse === 0 ? items.moreFilters : items.filtersInUse(inUse)}
        </AriaButton>
        {Object.keys(filter).length > 0 && (
          <Button look="quiet" onPress={() => onFilter({})}>
            {items.showAll}
          </Button>
        )}
      </div>
      <DisclosurePanel>
        <MoreFilters filter={filter} onFilter={onFilter} />
      </DisclosurePanel>
    </Disclosure>
  );
}

function MoreFilters({ filter, onFilter }: Pick<FiltersProps, 'filter' | 'onFilter'>): ReactNode {
  const { items } = useTexts();
  return (
    <div className="row items-more">
      <Select
        label={items.copy}
        value={filter.copyKind ?? ALL}
        options={[
          { value: ALL, text: items.any },
          { value: 'original', text: items.original },
          { value: 'received-copy', text: items.received },
        ]}
        onChange={(chosen) => onFilter(without(filter, 'copyKind', chosen === ALL ? undefined : chosen))}
      />
      <Select
        label={items.preview}
        value={filter.preview ?? ALL}
        options={[
          { value: ALL, text: items.any },
          { value: 'made', text: items.previewMade },
          { value: 'missing', text: items.previewMissing },
        ]}
        onChange={(chosen) => onFilter(without(filter, 'preview', chosen === ALL ? undefined : chosen))}
      />
      <YesNo
        label={items.onExhibit}
        value={filter.isExhibited}
        onChange={(chosen) => onFilter(without(filter, 'isExhibited', chosen))}
      />
      <YesNo
        label={items.isolation}
        value={filter.isIsolated}
        onChange={(chosen) => onFilter(without(filter, 'isIsolated', chosen))}
      />
      <DayField
        label={items.takenFrom}
        value={filter.takenFrom === undefined ? '' : dayOf(filter.takenFrom)}
        onChange={(day) => onFilter(without(filter, 'takenFrom', dayStart(day)))}
      />
      <DayField
        label={items.takenTo}
        value={filter.takenBefore === undefined ? '' : dayOf(filter.takenBefore, -1)}
        onChange={(day) => onFilter(without(filter, 'takenBefore', afterDay(day)))}
      />
    </div>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}

function YesNo({ label, value, onChange }: YesNoProps): ReactNode {
  const { items } = useTexts();
  return (
    <Select
      label={label}
      value={value === undefined ? ALL : value ? 'yes' : 'no'}
      options={[
        { value: ALL, text: items.any },
        { value: 'yes', text: items.yes },
        { value: 'no', text: items.no },
      ]}
      onChange={(chosen) => onChange(chosen === ALL ? undefined : chosen === 'yes')}
    />
  );
}

/** What narrows nothing is left out, so that two filters which do the same are the same. */
function without<Name extends keyof ItemFilter>(
  filter: ItemFilter,
  name: Name,
  value: ItemFilter[Name],
): ItemFilter {
  const { [name]: _, ...rest } = filter;
  return value === undefined ? (rest as ItemFilter) : { ...(rest as ItemFilter), [name]: value };
}
